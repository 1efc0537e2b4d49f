package io.gatehouse.reconciliation;

import io.gatehouse.ledger.AccountId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The record of comparisons. Append-only; takes part in the caller's transaction. */
public interface ComparisonLog {

    void record(Comparison comparison);

    /** The session's comparisons, oldest first. */
    List<Recorded> of(AccountId account, LocalDate session);

    /**
     * A comparison as it was recorded.
     *
     * @param differences none means that the books agreed
     */
    record Recorded(Instant at, Occasion occasion, List<Difference> differences) {

        public Recorded {
            differences = List.copyOf(differences);
        }

        public Outcome outcome() {
            return Outcome.of(differences);
        }

        public boolean isClean() {
            return outcome().isClean();
        }

        /** Every difference in words. */
        public List<String> words() {
            return differences.stream().map(Difference::text).toList();
        }

        /** Why nothing may be entered; empty if entries may rest on it. */
        public Optional<String> whyNotClean() {
            String what = outcome() == Outcome.DIFFERENT ? "the books disagree: " : "the books could not be compared: ";
            return isClean()
                    ? Optional.empty()
                    : Optional.of(what
                            + differences.stream()
                                    .filter(difference ->
                                            difference.explanation().isEmpty())
                                    .map(Difference::text)
                                    .collect(Collectors.joining("; ")));
        }
    }
}
