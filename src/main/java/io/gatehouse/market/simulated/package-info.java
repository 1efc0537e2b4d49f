/**
 * A market that does not exist: {@link io.gatehouse.market.simulated.SimulatedMarket} answers every question of
 * the market port as a function of a {@link io.gatehouse.market.simulated.MarketSeed} and of the desk clock.
 * Below it a history grows session by session: a market factor with its volatility index, eleven sectors, and
 * shares with their own volatility, jumps, splits and dividends; an option surface is drawn over it. The figures
 * inside are binary floating point, the answers are decimal. Nothing here depends on the order of questions, on
 * the system clock or on a random source other than the keyed noise.
 */
@NamedInterface("simulated")
@NullMarked
package io.gatehouse.market.simulated;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
