/**
 * The trading day as BPMN processes, on top of everything: one package per process with its contract, its
 * tasks (engine to us) and its process (us to engine). Facts live in the modules below; the engine holds keys
 * and answers.
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
            "emergency",
            "risk",
            "risk :: limits",
            "execution",
            "reconciliation",
            "phases",
            "reports",
            "audit"
        })
@NullMarked
package io.gatehouse.workflow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
