/**
 * The fault campaign: whole desks trade on simulated markets while everything goes wrong that can be thought of, and
 * after every step somebody outside of the desk looks whether what must hold still holds. Read {@link
 * io.gatehouse.chaos.Campaign} first; a {@link io.gatehouse.chaos.SeedPlan} says what goes wrong in a seed, a {@link
 * io.gatehouse.chaos.SeedRun} runs it through crash after crash, and the {@link io.gatehouse.chaos.invariant.Invariant}s
 * judge. A desk that trades knows nothing of it.
 */
@ApplicationModule(
        allowedDependencies = {
            "money",
            "time",
            "instrument",
            "market",
            "ledger",
            "strategy",
            "safety",
            "risk",
            "execution",
            "audit",
            "phases",
            "reconciliation",
            "reports",
            "workflow :: dailytradingcycle",
            "workflow :: engine",
            "broker :: simulator",
            "desk"
        })
@NullMarked
package io.gatehouse.chaos;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
