package io.gatehouse.risk;

import io.gatehouse.market.Quote;
import io.gatehouse.money.Money;
import io.gatehouse.strategy.TradeProposal;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What market and broker say about a proposal now.
 *
 * @param limits those in force for its account
 * @param vix the present level; empty when it is unknown
 * @param quote the contract's present quote, judged
 * @param whatIf the broker's margin for all contracts; empty when it gave no answer
 */
record Outlook(
        TradeProposal proposal,
        RiskLimits limits,
        Optional<BigDecimal> vix,
        Quote.Judged quote,
        Optional<Money> whatIf) {}
