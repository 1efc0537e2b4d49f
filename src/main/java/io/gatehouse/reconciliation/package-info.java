/**
 * The broker's books against ours: typed {@link io.gatehouse.reconciliation.Difference}s. It reports; it
 * never invents an order or a fill.
 */
@ApplicationModule(
        allowedDependencies = {"money", "time", "instrument", "market", "ledger", "safety", "audit", "risk", "execution"
        })
@NullMarked
package io.gatehouse.reconciliation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
