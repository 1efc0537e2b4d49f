/**
 * Runs sessions: the clock driver in simulation and replay, Quartz in real time; one node per account at a
 * time.
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
            "reconciliation",
            "reports",
            "audit",
            "phases",
            "workflow :: breakerhalt",
            "emergency",
            "workflow :: dailytradingcycle",
            "workflow :: emergencystop",
            "workflow :: engine",
            "workflow :: inbox",
            "workflow :: phasedowngrade",
            "workflow :: limitchange",
            "workflow :: reconciliation"
        })
@NullMarked
package io.gatehouse.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
