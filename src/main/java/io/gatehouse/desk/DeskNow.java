package io.gatehouse.desk;

import io.gatehouse.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An account's desk at one instant.
 *
 * @param runKind the command that runs it: serve, simulate or replay
 * @param simulated whether market or broker are simulated, so that nothing shown is real money
 * @param session the session under way, or the next one between sessions
 * @param state what the desk is at, in words, for example {@code "watching positions"}
 * @param at the desk clock
 * @param dayLength wall time a trading day takes; empty when the desk follows the wall clock or runs flat out
 * @param netLiquidation cash and marks of everything held; empty while a mark is unknown
 */
public record DeskNow(
        String runKind,
        boolean simulated,
        LocalDate session,
        String state,
        Instant at,
        Optional<Duration> dayLength,
        Optional<Money> netLiquidation) {}
