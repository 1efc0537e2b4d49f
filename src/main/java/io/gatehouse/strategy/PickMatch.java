package io.gatehouse.strategy;

import io.gatehouse.instrument.OptionContract;
import io.gatehouse.money.Money;
import io.gatehouse.money.Ratio;
import java.time.LocalDate;
import java.util.List;

/**
 * Somebody's picks beside the rule's own signals, on the sessions for which there is a pick. A pick matches when
 * the rule proposes the same contract on the same session.
 *
 * @param matched picks the rule proposes too
 * @param mismatches picks it does not propose, and its proposals in symbols that were not picked
 */
public record PickMatch(int matched, List<Mismatch> mismatches) {

    /** What the match rate is measured against. */
    public static final Ratio WANTED = Ratio.of("0.95");

    public PickMatch {
        mismatches = List.copyOf(mismatches);
    }

    /** Whose put has no counterpart. */
    public enum Side {
        /** A pick that the rule does not propose. */
        PICKED_ONLY,
        /** A proposal of the rule that was not picked. */
        PROPOSED_ONLY
    }

    /**
     * One put without a counterpart.
     *
     * @param rule the rule behind it
     * @param value what was found
     * @param limit what the rule asks for
     */
    public record Mismatch(
            Side side, LocalDate date, OptionContract contract, String rule, String value, String limit) {}

    /** Matched ÷ (matched + mismatches); zero when there is nothing to compare. */
    public Ratio rate() {
        int all = matched + mismatches.size();
        return all == 0 ? Ratio.ZERO : Money.ofDollars(matched).dividedBy(Money.ofDollars(all));
    }

    public boolean isAsWanted() {
        return !rate().isBelow(WANTED);
    }

    /** How many mismatches are of one side. */
    public long count(Side side) {
        return mismatches.stream().filter(each -> each.side() == side).count();
    }
}
