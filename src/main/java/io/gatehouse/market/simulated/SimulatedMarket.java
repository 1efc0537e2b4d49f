package io.gatehouse.market.simulated;

import io.gatehouse.instrument.OptionContract;
import io.gatehouse.instrument.Symbol;
import io.gatehouse.market.Bar;
import io.gatehouse.market.CorporateAction;
import io.gatehouse.market.Listing;
import io.gatehouse.market.MarketData;
import io.gatehouse.market.MarketDataUnavailable;
import io.gatehouse.market.OptionChain;
import io.gatehouse.market.OptionQuote;
import io.gatehouse.market.Quote;
import io.gatehouse.market.VolatilityClose;
import io.gatehouse.market.VolatilityIndex;
import io.gatehouse.time.DeskClock;
import io.gatehouse.time.NyseCalendar;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A made-up market that is the same whenever it is asked: every answer follows from the seed, the universe and
 * the present instant of the desk clock. Before the open and after the close the last quote stands, with its old
 * time.
 *
 * <p>Thread-safe.
 */
public final class SimulatedMarket implements MarketData {

    private final List<Listing> universe;
    private final DeskClock clock;
    private final NyseCalendar calendar;
    private final History history;
    private final Expiries expiries;
    private final ShareBoard shares;
    private final CompletedBars bars;
    private final OptionBoard options;
    private final Map<Symbol, Integer> positions = new HashMap<>();

    /** @param universe the companies, with GICS sector names; {@link UniverseFile} reads them */
    public SimulatedMarket(MarketSeed seed, List<Listing> universe, NyseCalendar calendar, DeskClock clock) {
        this.universe =
                universe.stream().sorted(Comparator.comparing(Listing::symbol)).toList();
        this.clock = clock;
        this.calendar = calendar;
        this.history = new History(seed, this.universe, calendar);
        this.expiries = new Expiries(calendar);
        KeyedNoise noise = new KeyedNoise(seed.seed());
        this.shares = new ShareBoard(history, noise);
        this.bars = new CompletedBars(history, shares);
        this.options = new OptionBoard(history, noise, expiries);
        for (int i = 0; i < this.universe.size(); i++) {
            positions.put(this.universe.get(i).symbol(), i);
        }
    }

    @Override
    public Source source() {
        return Source.SIMULATED;
    }

    @Override
    public List<Listing> universe() {
        return universe;
    }

    @Override
    public List<Bar> dailyBars(Symbol symbol, LocalDate lastSession, int count) {
        return bars.last(position(symbol), completedUpTo(lastSession), count);
    }

    @Override
    public List<CorporateAction> corporateActions(Symbol symbol, LocalDate from, LocalDate to) {
        return history.announced(position(symbol), clock.today()).stream()
                .filter(action ->
                        !action.exDate().isBefore(from) && !action.exDate().isAfter(to))
                .sorted(Comparator.comparing(CorporateAction::exDate))
                .toList();
    }

    @Override
    public Quote quote(Symbol symbol) {
        return shares.quote(position(symbol), present());
    }

    @Override
    public Quote quote(OptionContract contract) {
        return options.quote(position(contract.underlying()), contract, present());
    }

    @Override
    public OptionChain chain(Symbol symbol, LocalDate firstExpiry, LocalDate lastExpiry) {
        Moment moment = present();
        int share = position(symbol);
        List<OptionQuote> quotes = new ArrayList<>();
        expiries.listedOn(moment.session().session().date()).stream()
                .filter(expiry ->
                        !expiry.date().isBefore(firstExpiry) && !expiry.date().isAfter(lastExpiry))
                .forEach(expiry -> quotes.addAll(options.quotes(symbol, share, expiry, moment)));
        return new OptionChain(symbol, moment.at(), quotes);
    }

    @Override
    public VolatilityIndex volatilityIndex() {
        Moment moment = present();
        LocalDate presentSession = calendar.sessionOnOrAfter(clock.today()).date();
        SimulatedSession previous = history.session(history.positionOnOrBefore(presentSession.minusDays(1)));
        return new VolatilityIndex(
                BigDecimal.valueOf(moment.indexHundredths(), 2),
                BigDecimal.valueOf(previous.indexHundredths(MarketDay.PIECES), 2),
                previous.session().date());
    }

    @Override
    public List<VolatilityClose> volatilityCloses(LocalDate lastSession, int count) {
        int end = completedUpTo(lastSession);
        List<VolatilityClose> closes = new ArrayList<>(count);
        for (int i = Math.max(0, end - count); i < end; i++) {
            SimulatedSession session = history.session(i);
            closes.add(new VolatilityClose(
                    session.session().date(), BigDecimal.valueOf(session.indexHundredths(MarketDay.PIECES), 2)));
        }
        return closes;
    }

    @Override
    public int sessionsBefore(LocalDate session) {
        return history.sessionsBefore(session);
    }

    private int position(Symbol symbol) {
        Integer position = positions.get(symbol);
        if (position == null) {
            throw new MarketDataUnavailable("the simulated market has no symbol " + symbol + "; its universe has "
                    + universe.size() + " others");
        }
        return position;
    }

    /** How many sessions are completed, of those up to and including a date. */
    private int completedUpTo(LocalDate date) {
        LocalDate completed = lastCompleted();
        return history.sessionsBefore((date.isBefore(completed) ? date : completed).plusDays(1));
    }

    private LocalDate lastCompleted() {
        LocalDate today = clock.today();
        boolean completed = calendar.sessionOn(today)
                .filter(session -> !clock.now().isBefore(session.marketClosesAt()))
                .isPresent();
        return completed ? today : today.minusDays(1);
    }

    /** Now, or the last moment the market was open. */
    private Moment present() {
        Instant now = clock.now();
        LocalDate today = clock.today();
        boolean hasOpened = calendar.sessionOn(today)
                .filter(session -> !now.isBefore(session.marketOpensAt()))
                .isPresent();
        int position = history.positionOnOrBefore(hasOpened ? today : today.minusDays(1));
        SimulatedSession session = history.session(position);
        return hasOpened
                ? Moment.of(session, history.session(Math.max(0, position - 1)), now)
                : Moment.closeOf(session);
    }
}
