/**
 * What may be sent at all. The {@link io.gatehouse.safety.TradingState} of an account is that of its most restrictive
 * open {@link io.gatehouse.safety.Latch}; a latch stays closed until its own process, and a person in it, releases it.
 * {@link io.gatehouse.safety.TripBreaker} closes one, {@link io.gatehouse.safety.ReadTradingState} says what an account
 * may send now, and the {@link io.gatehouse.safety.StopFile} says STOP without any database. Risk asks before it issues
 * a token, execution in the transaction that records an intent and before it is handed over, every adapter once more.
 */
@ApplicationModule(allowedDependencies = {"time", "instrument", "ledger", "audit"})
@NullMarked
package io.gatehouse.safety;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
