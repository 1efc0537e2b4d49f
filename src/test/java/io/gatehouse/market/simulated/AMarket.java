package io.gatehouse.market.simulated;

import io.gatehouse.instrument.OptionContract;
import io.gatehouse.instrument.Right;
import io.gatehouse.instrument.Symbol;
import io.gatehouse.market.Listing;
import io.gatehouse.money.Price;
import io.gatehouse.time.DeskClock;
import io.gatehouse.time.NyseCalendar;
import io.gatehouse.time.SimulatedDeskClock;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/** A simulated market from 2026-01-02 on the shipped universe, with a clock to move. */
final class AMarket {

    static final LocalDate START = LocalDate.of(2026, 1, 2);
    static final NyseCalendar CALENDAR = new NyseCalendar();
    static final List<Listing> UNIVERSE = new UniverseFile(Path.of("config/universe.csv")).read();
    static final Symbol SOLZQ = new Symbol("SOLZQ");

    final SimulatedDeskClock clock;
    final SimulatedMarket market;

    private AMarket(long seed, String newYorkTime) {
        clock = new SimulatedDeskClock(
                LocalDateTime.parse(newYorkTime).atZone(DeskClock.TRADING_ZONE).toInstant());
        market = new SimulatedMarket(MarketSeed.of(seed, START), UNIVERSE, CALENDAR, clock);
    }

    static AMarket at(long seed, String newYorkTime) {
        return new AMarket(seed, newYorkTime);
    }

    AMarket moveTo(String newYorkTime) {
        clock.advanceTo(
                LocalDateTime.parse(newYorkTime).atZone(DeskClock.TRADING_ZONE).toInstant());
        return this;
    }

    static OptionContract put(String expiry, String strike) {
        return new OptionContract(SOLZQ, LocalDate.parse(expiry), Price.of(strike), Right.PUT);
    }
}
