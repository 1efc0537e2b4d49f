/**
 * Read-only accounts of a session: the daily artifact and its metrics.
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
            "audit",
            "execution",
            "reconciliation"
        })
@NullMarked
package io.gatehouse.reports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
