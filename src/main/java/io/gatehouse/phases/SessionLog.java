package io.gatehouse.phases;

import io.gatehouse.ledger.AccountId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The record of sessions, one row each. Append-only; takes part in the caller's transaction. */
public interface SessionLog {

    /** Records a session; false if it stands already. */
    boolean record(SessionRecord session);

    Optional<SessionRecord> of(AccountId account, LocalDate session);

    /** The latest recorded session; empty before the first. */
    Optional<SessionRecord> last(AccountId account);

    /** Those of {@code [from, to]}, oldest first. */
    List<SessionRecord> between(AccountId account, LocalDate from, LocalDate to);
}
