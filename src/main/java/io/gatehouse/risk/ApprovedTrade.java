package io.gatehouse.risk;

import io.gatehouse.money.Money;
import io.gatehouse.strategy.TradeProposal;
import java.time.Instant;

/** The token that lets an entry be submitted. Only the governor makes one. */
public final class ApprovedTrade implements RiskDecision {

    private final TradeProposal proposal;
    private final Money initialMargin;
    private final String phase;
    private final Instant decidedAt;

    ApprovedTrade(TradeProposal proposal, Money initialMargin, String phase, Instant decidedAt) {
        this.proposal = proposal;
        this.initialMargin = initialMargin;
        this.phase = phase;
        this.decidedAt = decidedAt;
    }

    public TradeProposal proposal() {
        return proposal;
    }

    /** Margin of all contracts by the broker's what-if. */
    public Money initialMargin() {
        return initialMargin;
    }

    /** The account's phase when it was decided, by name. */
    public String phase() {
        return phase;
    }

    /** When the rules were asked; the answer does not keep. */
    public Instant decidedAt() {
        return decidedAt;
    }
}
