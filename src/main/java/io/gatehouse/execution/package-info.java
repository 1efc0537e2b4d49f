/**
 * From a risk token to a filled, recorded order. An intent is in the ledger before anything is sent through
 * the {@link io.gatehouse.execution.Broker} port; every answer of the broker is recorded as a fact. No answer
 * is {@link io.gatehouse.execution.Answer.Unknown}, never empty and never a rejection.
 */
@ApplicationModule(
        allowedDependencies = {"money", "time", "instrument", "market", "ledger", "strategy", "safety", "risk"})
@NullMarked
package io.gatehouse.execution;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
