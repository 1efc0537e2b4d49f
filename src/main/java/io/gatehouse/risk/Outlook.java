package io.gatehouse.risk;

import io.gatehouse.market.Quote;
import io.gatehouse.market.VolatilityRegime;
import io.gatehouse.money.Money;
import io.gatehouse.strategy.TradeProposal;
import java.util.Optional;

/**
 * What market and broker say about a proposal now.
 *
 * @param limits those in force for its account
 * @param market of everything its account has and proposes
 * @param regime the stricter of the one the session last read and that of the present VIX; empty when none was read
 * @param whatIf the broker's margin for all contracts; empty when it gave no answer
 */
record Outlook(
        TradeProposal proposal,
        RiskLimits limits,
        MarketNow market,
        Optional<VolatilityRegime> regime,
        Optional<Money> whatIf) {

    Quote.Judged quote() {
        return market.quote(proposal.contract());
    }
}
