/**
 * The desk has to earn its size. A {@link io.gatehouse.phases.Phase} says how much an account may risk, a {@link
 * io.gatehouse.phases.Gate} of named criteria judges the {@link io.gatehouse.phases.Evidence} before the next one,
 * {@link io.gatehouse.phases.MovePhase} applies a move, {@link io.gatehouse.phases.PositionSizing} and {@link
 * io.gatehouse.phases.TradeLimiter} say what an entry may be, and {@link io.gatehouse.phases.WatchPhase} takes an
 * account down in the transaction of the fill that gave the reason. {@link io.gatehouse.phases.PhaseSettings} are
 * the thresholds. It binds entries through the ports of {@code risk}; it never sends an order and never limits an
 * exit.
 */
@ApplicationModule(
        allowedDependencies = {
            "csv",
            "money",
            "time",
            "instrument",
            "ledger",
            "strategy",
            "safety",
            "risk",
            "risk :: limits",
            "execution",
            "audit"
        })
@NullMarked
package io.gatehouse.phases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
