package io.gatehouse.reconciliation;

import io.gatehouse.ledger.AccountId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The record of comparisons. Append-only; takes part in the caller's transaction. */
public interface ComparisonLog {

    void record(Comparison comparison);

    /** The session's comparisons, oldest first, with their differences in words. */
    List<Recorded> of(AccountId account, LocalDate session);

    /**
     * A comparison as it was recorded.
     *
     * @param differences in words; none means that the books agreed
     */
    record Recorded(Instant at, List<String> differences) {

        public Recorded {
            differences = List.copyOf(differences);
        }

        public boolean isClean() {
            return differences.isEmpty();
        }
    }
}
