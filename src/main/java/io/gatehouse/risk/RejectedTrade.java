package io.gatehouse.risk;

import io.gatehouse.strategy.TradeProposal;
import java.util.List;

/** A refused proposal with every broken rule, the one of highest precedence first. */
public record RejectedTrade(TradeProposal proposal, List<Breach> breaches) implements RiskDecision {

    public RejectedTrade {
        breaches = List.copyOf(breaches);
    }
}
