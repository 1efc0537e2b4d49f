/**
 * The baseline short-put strategy: screens, the options finder, the {@link
 * io.gatehouse.strategy.TradeProposal} (a signal) and exit rules, each rule with its value and limit, and for
 * what was not traded the reason. It proposes; it never sends.
 */
@ApplicationModule(allowedDependencies = {"money", "time", "instrument", "pricing", "market", "ledger"})
@NullMarked
package io.gatehouse.strategy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
