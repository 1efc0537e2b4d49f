package io.gatehouse.risk;

import io.gatehouse.market.Quote;
import io.gatehouse.money.Money;
import io.gatehouse.strategy.TradeProposal;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Everything the rules look at for one proposal.
 *
 * @param entriesRefused why the books do not allow entries; empty when they do
 */
record Situation(Outlook outlook, Book book, Optional<String> entriesRefused) {

    TradeProposal proposal() {
        return outlook.proposal();
    }

    RiskLimits limits() {
        return outlook.limits();
    }

    Optional<BigDecimal> vix() {
        return outlook.vix();
    }

    Quote.Judged quote() {
        return outlook.quote();
    }

    Optional<Money> whatIf() {
        return outlook.whatIf();
    }

    /** Planned loss at the stop, without costs: contracts × 100 × credit × 2. */
    Money plannedLoss() {
        return proposal()
                .contract()
                .valueOf(proposal().contracts(), proposal().limit())
                .times(2);
    }

    /** Margin of all contracts by formula, the sanity bound of the broker's answer. */
    Money formulaMargin() {
        return proposal().margin().times(proposal().contracts().units());
    }
}
