package io.gatehouse.phases;

import java.util.Optional;

/**
 * What one criterion says of the evidence.
 *
 * @param name as it stands in reports and files
 * @param value what was found, in words or figures
 * @param threshold what is asked
 * @param sample of how many trades or sessions
 * @param interval 95 % interval of a rate; empty for counts
 * @param needed what would settle it; empty when nothing more would, or when it cannot be told
 * @param explanation one sentence with both figures, and what to do
 */
public record CriterionAnswer(
        String name,
        Verdict verdict,
        String value,
        String threshold,
        int sample,
        Optional<Interval> interval,
        Optional<Needed> needed,
        String explanation) {

    /**
     * How much more.
     *
     * @param count above zero
     * @param of trades or sessions
     */
    public record Needed(int count, String of) {

        @Override
        public String toString() {
            return count + " more " + of;
        }
    }
}
