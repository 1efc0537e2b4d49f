/**
 * Edges to brokers; {@code simulator} is the first.
 */
@ApplicationModule(
        allowedDependencies = {
            "money",
            "time",
            "instrument",
            "pricing",
            "market",
            "ledger",
            "safety",
            "execution",
            "desk"
        })
@NullMarked
package io.gatehouse.broker;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
