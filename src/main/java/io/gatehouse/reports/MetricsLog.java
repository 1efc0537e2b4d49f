package io.gatehouse.reports;

import io.gatehouse.ledger.AccountId;
import java.time.LocalDate;
import java.util.List;

/** The metrics of measured sessions. Append-only; takes part in the caller's transaction. */
public interface MetricsLog {

    /** Records a session's metrics; false if they stand already. */
    boolean record(SessionMetrics metrics);

    /** The last {@code count} measured sessions up to and including a date, oldest first. */
    List<SessionMetrics> last(AccountId account, LocalDate until, int count);
}
