package io.gatehouse.risk;

import io.gatehouse.instrument.Symbol;
import io.gatehouse.ledger.TradeId;
import io.gatehouse.market.Quote;
import io.gatehouse.market.VolatilityRegime;
import io.gatehouse.money.Money;
import io.gatehouse.money.Quantity;
import io.gatehouse.strategy.TradeProposal;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Everything the rules look at for one proposal.
 *
 * @param bar what bars every entry
 * @param terms what the account's phase allows
 * @param contractsInForce what the phase's size allows now; more or less than proposed if it has just changed
 * @param approved those approved before it in the same decision
 * @param portfolio how it sits in the book
 */
record Situation(
        Outlook outlook,
        Book book,
        Bar bar,
        PhaseTerms terms,
        Quantity contractsInForce,
        Set<TradeId> approved,
        Portfolio portfolio) {

    TradeProposal proposal() {
        return outlook.proposal();
    }

    RiskLimits limits() {
        return outlook.limits();
    }

    Optional<BigDecimal> vix() {
        return outlook.market().vix();
    }

    Optional<VolatilityRegime> regime() {
        return outlook.regime();
    }

    Map<Symbol, String> sectors() {
        return outlook.market().sectors();
    }

    Quote.Judged quote() {
        return outlook.quote();
    }

    Optional<Money> whatIf() {
        return outlook.whatIf();
    }

    /** What a position may lose at its stop. */
    Money positionLossLimit() {
        return terms.positionLoss().orElse(limits().positionLoss());
    }

    /** Planned loss at the stop, without costs: contracts × 100 × credit × 2. */
    Money plannedLoss() {
        return OpenRisk.of(proposal()).plannedLoss();
    }

    /** Margin of all contracts by formula, the sanity bound of the broker's answer. */
    Money formulaMargin() {
        return proposal().margin().times(proposal().contracts().units());
    }
}
