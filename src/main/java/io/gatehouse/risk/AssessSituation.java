package io.gatehouse.risk;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.market.VolatilityRegime;
import io.gatehouse.strategy.TradeProposal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Gathers what the rules look at; what cannot be had is unknown, and an unknown refuses. */
@Component
class AssessSituation {

    private final LimitsInForce limits;
    private final AskMarket market;
    private final ReadRegimeNow regimes;
    private final MarginSource margins;
    private final EntryPermission permission;

    AssessSituation(
            LimitsInForce limits,
            AskMarket market,
            ReadRegimeNow regimes,
            MarginSource margins,
            EntryPermission permission) {
        this.limits = limits;
        this.market = market;
        this.regimes = regimes;
        this.margins = margins;
        this.permission = permission;
    }

    Optional<String> entriesRefused(AccountId account, LocalDate session) {
        return permission.whyNot(account, session);
    }

    /** What market and broker say of proposals of one account and session. */
    List<Outlook> outlooks(AccountId account, LocalDate session, List<TradeProposal> proposals) {
        RiskLimits inForce = limits.of(account);
        MarketNow now = market.about(
                account, proposals.stream().map(TradeProposal::contract).toList(), inForce.quoteStaleAfter());
        Optional<VolatilityRegime> regime = regimes.of(account, session, now);
        return proposals.stream()
                .map(proposal -> outlook(account, proposal, inForce, now, regime))
                .toList();
    }

    private Outlook outlook(
            AccountId account,
            TradeProposal proposal,
            RiskLimits inForce,
            MarketNow now,
            Optional<VolatilityRegime> regime) {
        return new Outlook(
                proposal,
                inForce,
                now,
                regime,
                proposal.contracts().isPositive()
                        ? margins.initialMargin(account, proposal.contract(), proposal.contracts(), proposal.limit())
                        : Optional.empty());
    }
}
