package io.gatehouse.risk;

import io.gatehouse.strategy.SignalOutcome;
import io.gatehouse.strategy.TradeProposal;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A refused proposal with every broken rule, the one of highest precedence first. */
public record RejectedTrade(TradeProposal proposal, List<Breach> breaches) implements RiskDecision {

    // What is judged on everything that is open and being opened.
    private static final Set<SignalOutcome> OF_THE_WHOLE =
            EnumSet.range(SignalOutcome.REJECTED_BY_POSITION_LIMIT, SignalOutcome.REJECTED_BY_MARGIN);

    public RejectedTrade {
        breaches = List.copyOf(breaches);
    }

    /**
     * Whether a working entry stands in its way, and nothing else that its end could not change: if it ends unfilled,
     * its slot goes to the next-ranked signal, and this one may be decided again. What the account has at risk
     * counts the working entry, and so may break by it too.
     */
    public boolean isWaiting() {
        return breaches.stream().anyMatch(RejectedTrade::isBySlot)
                && breaches.stream().allMatch(breach -> isBySlot(breach) || OF_THE_WHOLE.contains(breach.outcome()));
    }

    private static boolean isBySlot(Breach breach) {
        return breach.rule().equals(EntryRules.SLOT_RESERVED);
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
