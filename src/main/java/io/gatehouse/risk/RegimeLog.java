package io.gatehouse.risk;

import io.gatehouse.ledger.AccountId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The record of regime readings and changes. Append-only; takes part in the caller's transaction. */
public interface RegimeLog {

    void record(RegimeReading reading);

    void record(RegimeTransition transition);

    /** Changes of regime in a session, oldest first. */
    List<RegimeTransition> transitions(AccountId account, LocalDate session);

    /** The latest change of any session. */
    Optional<RegimeTransition> lastTransition(AccountId account);

    /** The latest reading of any session. */
    Optional<RegimeReading> last(AccountId account);

    /** The session's latest reading. */
    Optional<RegimeReading> latest(AccountId account, LocalDate session);
}
