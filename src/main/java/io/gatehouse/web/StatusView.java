package io.gatehouse.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A desk account as the page and the API show it. Amounts are dollars, prices dollars per share, instants UTC;
 * what is not known is absent, never zero.
 *
 * @param simulated whether nothing of it is real money
 * @param runKind serve, simulate or replay
 * @param daySeconds wall seconds a trading day takes; absent when the desk follows the wall clock
 * @param at the desk clock
 * @param session the session under way or the next one
 * @param state what the desk is at, in words
 * @param trading the trading state: ACTIVE, PAUSED, HALTED or STOPPED
 * @param phase the account's phase
 * @param notices what waits for a person, in words: open latches, and what is to be found out
 * @param channels by which people are told what happens, each with whether it is on
 * @param artifacts sessions whose daily artifact is written, newest first
 */
public record StatusView(
        String account,
        boolean simulated,
        String runKind,
        Optional<Long> daySeconds,
        Instant at,
        LocalDate session,
        String state,
        String trading,
        String phase,
        Optional<BigDecimal> netLiquidation,
        BigDecimal cash,
        List<PositionView> positions,
        List<SignalView> signals,
        List<OrderView> orders,
        List<ProcessView> processes,
        List<IncidentView> incidents,
        List<String> notices,
        List<String> channels,
        List<LocalDate> artifacts) {}
