/**
 * The governor: a list of {@link io.gatehouse.risk.RiskRule}s over a {@link
 * io.gatehouse.strategy.TradeProposal}. It issues the only two tokens that execution accepts, {@link
 * io.gatehouse.risk.ApprovedTrade} and {@link io.gatehouse.risk.ReduceOnly}; nobody else can construct them.
 */
@ApplicationModule(
        allowedDependencies = {
            "money",
            "time",
            "instrument",
            "pricing",
            "market",
            "ledger",
            "strategy",
            "safety",
            "audit"
        })
@NullMarked
package io.gatehouse.risk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
