package io.gatehouse.strategy;

import io.gatehouse.instrument.Symbol;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.market.MarketData;
import io.gatehouse.time.NyseCalendar;
import io.gatehouse.time.SimulatedDeskClock;
import io.gatehouse.time.TradingSession;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/**
 * The rule against history, without a broker or an engine: it drives a market through a period day by day, scans
 * every session at the strategy's time, takes every proposal whose underlying is not held while fewer than ten
 * positions are open, and asks the exit rules every 15 minutes. Fills are those of {@link FillModel}. The same
 * market and settings give the same report.
 */
public final class StrategyValidation {

    /** Positions open at once, at most; the baseline's. */
    static final int MOST_OPEN = 10;

    private static final Duration TICK = Duration.ofMinutes(15);
    private static final AccountId ACCOUNT = new AccountId("validation");

    private final MarketData market;
    private final SimulatedDeskClock clock;
    private final NyseCalendar calendar;
    private final StrategySettings settings;

    /** @param clock the one {@code market} answers by; it must not be past the period's first open */
    public StrategyValidation(
            MarketData market, SimulatedDeskClock clock, NyseCalendar calendar, StrategySettings settings) {
        this.market = market;
        this.clock = clock;
        this.calendar = calendar;
        this.settings = settings;
    }

    /**
     * What to validate.
     *
     * @param from first date
     * @param to last date, included
     * @param picks somebody's own picks, may be empty
     */
    public record Period(LocalDate from, LocalDate to, List<Pick> picks) {
        public Period {
            picks = List.copyOf(picks);
            if (to.isBefore(from)) {
                throw new IllegalArgumentException(
                        "a period runs from its first date to its last; have " + from + " to " + to);
            }
        }
    }

    /**
     * Runs the period once.
     *
     * @param afterSession told of each session when it is done, for a progress display
     * @throws io.gatehouse.market.MarketDataUnavailable if the market does not answer
     */
    public ValidationReport run(Period period, Consumer<TradingSession> afterSession) {
        var run = new Run(period);
        TradingSession session = calendar.sessionOnOrAfter(period.from());
        while (!session.date().isAfter(period.to())) {
            run.day(session);
            afterSession.accept(session);
            session = calendar.next(session.date());
        }
        return run.report();
    }

    private final class Run {

        private final Period period;
        private final Scan scan = new Scan(market, calendar, settings);
        private final ValidationBook book = new ValidationBook(market, new ExitRules(settings, calendar));
        private final ValidationCounts counts = new ValidationCounts();
        private final ComparePicks picks;

        Run(Period period) {
            this.period = period;
            this.picks = new ComparePicks(market, new ScreenSymbol(market, settings), period.picks());
        }

        void day(TradingSession session) {
            Instant scanAt = settings.schedule().scanAt(session);
            carryOutSplits(session);
            boolean scanned = false;
            Instant tick = session.marketOpensAt();
            while (tick.isBefore(session.marketClosesAt())) {
                watch(session, tick);
                if (!scanned && !tick.isBefore(scanAt)) {
                    enter(session, tick);
                    scanned = true;
                }
                tick = tick.plus(TICK);
            }
            if (book.hasExpiring(session.date())) {
                clock.advanceTo(session.marketClosesAt().plus(TICK));
                book.settleExpiries(session.date());
            }
        }

        private void carryOutSplits(TradingSession session) {
            if (book.openCount() > 0) {
                clock.advanceTo(session.deskOpensAt());
                book.carryOutSplits(session.date());
            }
        }

        // Nothing open, nothing to ask: most ticks of a quiet market cost nothing.
        private void watch(TradingSession session, Instant tick) {
            if (book.openCount() > 0) {
                clock.advanceTo(tick);
                book.judgeExits(session.date(), tick);
            }
        }

        private void enter(TradingSession session, Instant at) {
            clock.advanceTo(at);
            ScanResult result = scan.of(ACCOUNT, session, at);
            boolean warm =
                    market.sessionsBefore(session.date()) >= settings.shares().minSessions();
            counts.scanned(result, warm);
            picks.compare(scan.day(session, at), result);
            for (TradeProposal proposal : result.proposals()) {
                enter(proposal, at);
            }
        }

        private void enter(TradeProposal proposal, Instant at) {
            Symbol symbol = proposal.id().symbol();
            if (book.holds(symbol)) {
                counts.skippedAsHeld();
            } else if (book.openCount() >= MOST_OPEN) {
                counts.skippedAsFull();
            } else {
                book.sell(
                        proposal,
                        FillModel.entry(proposal, settings.options().premium().min()),
                        at);
            }
        }

        ValidationReport report() {
            return counts.report(period, book, picks.result(period.from(), period.to()), rules());
        }

        private List<String> rules() {
            return scan.rules();
        }
    }
}
