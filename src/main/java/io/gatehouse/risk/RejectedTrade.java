package io.gatehouse.risk;

import io.gatehouse.strategy.SignalOutcome;
import io.gatehouse.strategy.TradeProposal;
import java.time.Instant;
import java.util.List;

/** A refused proposal with every broken rule, the one of highest precedence first. */
public record RejectedTrade(TradeProposal proposal, List<Breach> breaches) implements RiskDecision {

    public RejectedTrade {
        breaches = List.copyOf(breaches);
    }

    /**
     * Whether only a working entry stands in its way: if that ends unfilled, its slot goes to the next-ranked
     * signal, and this one may be decided again.
     */
    public boolean isWaiting() {
        return breaches.stream().allMatch(breach -> breach.rule().equals(EntryRules.SLOT_RESERVED));
    }

    /** A proposal that waited for a slot until entries ended. */
    public static RejectedTrade waitedInVain(TradeProposal proposal, Instant lastEntryAt) {
        return new RejectedTrade(
                proposal,
                List.of(new Breach(
                        EntryRules.SLOT_RESERVED,
                        SignalOutcome.REJECTED_BY_PHASE,
                        "waited for a slot; none was free before entries ended at " + lastEntryAt)));
    }

    /** Whether the account's phase, its limit or its halt is among the broken rules. */
    public boolean isByPhase() {
        return breaches.stream().anyMatch(breach -> EntryRules.OF_PHASE.contains(breach.rule()));
    }
}
