package io.gatehouse.market.replay;

import io.gatehouse.instrument.OptionContract;
import io.gatehouse.instrument.Symbol;
import io.gatehouse.market.Bar;
import io.gatehouse.market.CorporateAction;
import io.gatehouse.market.Listing;
import io.gatehouse.market.MarketData;
import io.gatehouse.market.MarketDataUnavailable;
import io.gatehouse.market.OptionChain;
import io.gatehouse.market.Quote;
import io.gatehouse.market.VolatilityClose;
import io.gatehouse.market.VolatilityIndex;
import io.gatehouse.time.DeskClock;
import io.gatehouse.time.NyseCalendar;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A market that happened, as of the desk clock. Daily bars, corporate actions and the VIX's four prices a day
 * are the files'; the course within a day, option values and spreads are modelled, the same for the same instant
 * whatever was asked before. Prices are as traded: strikes and premiums are the dollars of their day.
 *
 * <p>Options: weekly expiries of the next eight weeks, strikes from 40 % below to 20 % above the day's open.
 * A listed contract is quoted at any distance from the money, also with the strike it has after a split. The
 * files know nothing of announcements; an action is announced 20 calendar days before its ex-date.
 *
 * <p>A share that has no bar on a session (not yet or no longer listed) has a quote without sides and an empty
 * chain. Before the first and after the last session of the data every quote is refused with {@link
 * MarketDataUnavailable}, which names the range. Thread-safe.
 */
public final class ReplayMarket implements MarketData {

    private final Path directory;
    private final MarketHistory history;
    private final DeskClock clock;
    private final NyseCalendar calendar;
    private final List<Listing> universe;
    private final Tape tape;
    // One instant is asked hundreds of questions; what it means to the market is worked out once.
    private final AtomicReference<MarketMoment> latest;

    ReplayMarket(Path directory, MarketHistory history, DeskClock clock, NyseCalendar calendar) {
        this.directory = directory;
        this.history = history;
        this.clock = clock;
        this.calendar = calendar;
        this.universe = history.shares().values().stream().map(Share::listing).toList();
        this.tape = new Tape(history, new Listed(calendar));
        this.latest = new AtomicReference<>(MarketMoment.of(clock.now(), calendar));
    }

    /**
     * Reads a directory of market history.
     *
     * @throws MarketFileRejected if a file is missing or one of its lines cannot be trusted
     */
    public static ReplayMarket open(Path directory, DeskClock clock, NyseCalendar calendar) {
        return new ReplayMarket(directory, new MarketDirectory(directory, calendar).read(), clock, calendar);
    }

    /**
     * Requires data for every session in {@code [from, to]}.
     *
     * @throws MarketDataUnavailable if a part of it lies outside the data, with the range there is
     */
    public void requireCoverage(LocalDate from, LocalDate to) {
        boolean covered = !to.isBefore(from)
                && !calendar.sessionOnOrAfter(from).date().isBefore(firstSession())
                && !calendar.sessionOnOrBefore(to).date().isAfter(lastSession());
        if (!covered) {
            throw outside("asked for " + from + " to " + to);
        }
    }

    /** The oldest session of the data. */
    public LocalDate firstSession() {
        return history.first();
    }

    /** The youngest session of the data. */
    public LocalDate lastSession() {
        return history.last();
    }

    private MarketDataUnavailable outside(String asked) {
        return new MarketDataUnavailable("the market data in " + directory + " run from " + firstSession() + " to "
                + lastSession() + "; " + asked + "; choose dates inside or add data");
    }

    @Override
    public Source source() {
        return Source.REPLAY;
    }

    @Override
    public List<Listing> universe() {
        return universe;
    }

    @Override
    public List<Bar> dailyBars(Symbol symbol, LocalDate lastSession, int count) {
        BarSeries bars = share(symbol).bars();
        int end = completedUpTo(lastSession, bars);
        List<Bar> answer = new ArrayList<>(count);
        for (int i = Math.max(0, end - count); i < end; i++) {
            answer.add(bars.bar(i));
        }
        return answer;
    }

    @Override
    public List<CorporateAction> corporateActions(Symbol symbol, LocalDate from, LocalDate to) {
        LocalDate today = clock.today();
        return share(symbol).actions().stream()
                .filter(action -> !action.announced().isAfter(today))
                .filter(action ->
                        !action.exDate().isBefore(from) && !action.exDate().isAfter(to))
                .toList();
    }

    @Override
    public Quote quote(Symbol symbol) {
        return tape.quote(share(symbol), momentInData());
    }

    @Override
    public Quote quote(OptionContract contract) {
        return tape.quote(contract, share(contract.underlying()), momentInData());
    }

    @Override
    public OptionChain chain(Symbol symbol, LocalDate firstExpiry, LocalDate lastExpiry) {
        Share share = share(symbol);
        MarketMoment moment = momentInData();
        return new OptionChain(symbol, moment.at(), tape.chain(share, moment, firstExpiry, lastExpiry));
    }

    @Override
    public VolatilityIndex volatilityIndex() {
        MarketMoment moment = moment();
        BarSeries index = history.index();
        int before = index.countBefore(calendar.sessionOnOrAfter(moment.today()).date()) - 1;
        if (before < 0 || !index.has(moment.date())) {
            throw outside("asked for the VIX at " + moment.now());
        }
        return new VolatilityIndex(
                BigDecimal.valueOf(tape.indexCents(moment), 2),
                index.closingPrice(before).perShare(),
                index.date(before));
    }

    @Override
    public List<VolatilityClose> volatilityCloses(LocalDate lastSession, int count) {
        BarSeries index = history.index();
        int end = completedUpTo(lastSession, index);
        List<VolatilityClose> answer = new ArrayList<>(count);
        for (int i = Math.max(0, end - count); i < end; i++) {
            answer.add(new VolatilityClose(index.date(i), index.closingPrice(i).perShare()));
        }
        return answer;
    }

    /** How many bars of a series are completed, of those up to and including a date. */
    private int completedUpTo(LocalDate date, BarSeries series) {
        LocalDate completed = moment().lastCompleted(calendar);
        return series.countBefore((date.isBefore(completed) ? date : completed).plusDays(1));
    }

    @Override
    public int sessionsBefore(LocalDate session) {
        BarSeries index = history.index();
        LocalDate end = session.isAfter(lastSession()) ? lastSession().plusDays(1) : session;
        return Math.max(0, index.countBefore(end) - index.countBefore(firstSession()));
    }

    private Share share(Symbol symbol) {
        Share share = history.shares().get(symbol);
        if (share == null) {
            throw new MarketDataUnavailable("the market data in " + directory + " have no symbol " + symbol
                    + "; add it to constituents.csv with its rows or leave it out of the universe");
        }
        return share;
    }

    private MarketMoment moment() {
        Instant now = clock.now();
        MarketMoment known = latest.get();
        if (known.now().equals(now)) {
            return known;
        }
        MarketMoment moment = MarketMoment.of(now, calendar);
        latest.set(moment);
        return moment;
    }

    private MarketMoment momentInData() {
        MarketMoment moment = moment();
        if (moment.date().isBefore(firstSession()) || moment.date().isAfter(lastSession())) {
            throw outside("asked for a quote at " + moment.now());
        }
        return moment;
    }
}
