/**
 * Edges to brokers; {@code simulator} is the first.
 */
@ApplicationModule(
        allowedDependencies = {"money", "time", "instrument", "pricing", "market", "ledger", "execution", "desk"})
@NullMarked
package io.gatehouse.broker;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
