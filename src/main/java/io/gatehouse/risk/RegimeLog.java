package io.gatehouse.risk;

import io.gatehouse.ledger.AccountId;
import java.time.LocalDate;
import java.util.Optional;

/** The record of regime readings. Append-only; takes part in the caller's transaction. */
public interface RegimeLog {

    void record(RegimeReading reading);

    /** The session's latest reading. */
    Optional<RegimeReading> latest(AccountId account, LocalDate session);
}
