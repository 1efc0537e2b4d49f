package io.gatehouse.risk;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.market.MarketData;
import io.gatehouse.market.MarketDataUnavailable;
import io.gatehouse.market.Quote;
import io.gatehouse.strategy.TradeProposal;
import io.gatehouse.time.DeskClock;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Gathers what the rules look at; what cannot be had is unknown, and an unknown refuses. */
@Component
class AssessSituation {

    private final LimitsInForce limits;
    private final MarketData market;
    private final MarginSource margins;
    private final EntryPermission permission;
    private final DeskClock clock;

    AssessSituation(
            LimitsInForce limits,
            MarketData market,
            MarginSource margins,
            EntryPermission permission,
            DeskClock clock) {
        this.limits = limits;
        this.market = market;
        this.margins = margins;
        this.permission = permission;
        this.clock = clock;
    }

    Optional<String> entriesRefused(AccountId account, LocalDate session) {
        return permission.whyNot(account, session);
    }

    Outlook outlook(TradeProposal proposal) {
        AccountId account = proposal.id().account();
        RiskLimits inForce = limits.of(account);
        return new Outlook(
                proposal,
                inForce,
                vix(),
                quote(proposal, inForce),
                proposal.contracts().isPositive()
                        ? margins.initialMargin(account, proposal.contract(), proposal.contracts(), proposal.limit())
                        : Optional.empty());
    }

    private Optional<BigDecimal> vix() {
        try {
            return Optional.of(market.volatilityIndex().level());
        } catch (MarketDataUnavailable unknown) {
            return Optional.empty();
        }
    }

    private Quote.Judged quote(TradeProposal proposal, RiskLimits inForce) {
        try {
            return market.quote(proposal.contract()).judge(clock.now(), inForce.quoteStaleAfter());
        } catch (MarketDataUnavailable unknown) {
            return new Quote.NoQuote("unknown: " + unknown.getMessage());
        }
    }
}
