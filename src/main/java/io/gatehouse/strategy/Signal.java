package io.gatehouse.strategy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A proposal and how it ended.
 *
 * @param ended empty while it is open or unresolved
 */
public record Signal(TradeProposal proposal, Instant at, Optional<Ended> ended) {

    /** @param reasons every broken rule with value and limit, or the broker's words; the first names the outcome */
    public record Ended(SignalOutcome outcome, List<String> reasons, Instant at) {
        public Ended {
            reasons = List.copyOf(reasons);
        }
    }
}
