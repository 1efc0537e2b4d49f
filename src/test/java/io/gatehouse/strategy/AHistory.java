package io.gatehouse.strategy;

import static io.gatehouse.strategy.AShare.CALENDAR;
import static io.gatehouse.strategy.AShare.EXPIRY;
import static io.gatehouse.strategy.AShare.put;

import io.gatehouse.instrument.OptionContract;
import io.gatehouse.market.ScriptedMarket;
import io.gatehouse.time.SimulatedDeskClock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A scripted market from Monday 2026-03-02 on, in which a put on AAA is sold on Monday at 0.39 unless a test says
 * otherwise, and what happens to it after the close of a session.
 */
final class AHistory {

    static final LocalDate MONDAY = AShare.MONDAY.date();
    static final OptionContract PUT = put("AAA", EXPIRY, "41");

    final SimulatedDeskClock clock =
            new SimulatedDeskClock(CALENDAR.previous(MONDAY).at(LocalTime.of(7, 0)));
    final ScriptedMarket market = new ScriptedMarket(clock);
    private final Map<LocalDate, Runnable> events = new HashMap<>();

    static AHistory withASignalOnMonday() {
        var history = new AHistory();
        AShare.list(history.market, "AAA", "0.38", "0.42");
        return history;
    }

    AHistory after(LocalDate session, Runnable event) {
        events.put(session, event);
        return this;
    }

    /** From after Monday's close the put is quoted so. */
    AHistory thenQuoted(String bid, String ask) {
        return after(MONDAY, () -> market.quote(PUT, bid, ask));
    }

    /** From after Monday's close nobody quotes the put. */
    AHistory thenUnquoted() {
        return after(MONDAY, () -> market.delist(PUT));
    }

    ValidationReport runUntil(LocalDate last) {
        return run(MONDAY, last, List.of());
    }

    ValidationReport run(LocalDate first, LocalDate last, List<Pick> picks) {
        var validation = new StrategyValidation(market, clock, CALENDAR, StrategySettings.baseline());
        return validation.run(
                new StrategyValidation.Period(first, last, picks),
                session -> events.getOrDefault(session.date(), () -> {}).run());
    }
}
