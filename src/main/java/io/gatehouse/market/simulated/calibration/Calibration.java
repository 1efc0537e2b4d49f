package io.gatehouse.market.simulated.calibration;

import io.gatehouse.market.Listing;
import io.gatehouse.market.simulated.MarketSeed;
import io.gatehouse.market.simulated.SimulatedMarket;
import io.gatehouse.market.simulated.calibration.BaselineRule.Candidate;
import io.gatehouse.time.NyseCalendar;
import io.gatehouse.time.SimulatedDeskClock;
import io.gatehouse.time.TradingSession;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Plays the baseline rule on a simulated market without an engine, and measures both. */
public final class Calibration {

    private static final Duration TICK = Duration.ofMinutes(15);

    private final SimulatedDeskClock clock;
    private final BaselineRule rule;
    private final BaselineDesk desk;
    private final MarketTally tally;
    private final ProfitTrail trail = new ProfitTrail();
    private final List<Integer> candidates = new ArrayList<>();

    private Calibration(MarketSeed seed, List<Listing> universe, NyseCalendar calendar) {
        this.clock =
                new SimulatedDeskClock(calendar.sessionOnOrAfter(seed.start()).deskOpensAt());
        SimulatedMarket market = new SimulatedMarket(seed, universe, calendar, clock);
        this.rule = new BaselineRule(market);
        this.desk = new BaselineDesk(market, calendar);
        this.tally = new MarketTally(market);
    }

    /** The report on one seed's market over its first sessions; some five seconds for a thousand of them. */
    public static CalibrationReport of(MarketSeed seed, List<Listing> universe, NyseCalendar calendar, int sessions) {
        Calibration calibration = new Calibration(seed, universe, calendar);
        TradingSession session = calendar.sessionOnOrAfter(seed.start());
        for (int i = 0; i < sessions; i++) {
            calibration.play(session);
            session = calendar.next(session.date());
        }
        return new CalibrationReport(seed.seed(), sessions, calibration.trading(), calibration.tally.figures());
    }

    private void play(TradingSession session) {
        LocalDate today = session.date();
        Instant scanAt = session.marketOpensAt().plus(TICK);
        for (Instant now = scanAt; now.isBefore(session.marketClosesAt()); now = now.plus(TICK)) {
            clock.advanceTo(now);
            desk.watch(today, now);
            if (now.equals(scanAt)) {
                scan(today, now);
            }
        }
        clock.advanceTo(session.marketClosesAt());
        desk.expire(today);
        trail.settle(today, desk.worth());
        tally.settle(today);
    }

    private void scan(LocalDate today, Instant now) {
        List<Candidate> found = rule.candidates(today, now);
        candidates.add(found.size());
        desk.enter(found, today);
        tally.scan(found, today, now);
    }

    private TradingFigures trading() {
        Spread aSession = Spread.of(candidates.stream().mapToDouble(Integer::doubleValue));
        return TradingFigures.of(desk.closed(), aSession, trail);
    }
}
