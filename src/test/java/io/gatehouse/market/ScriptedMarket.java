package io.gatehouse.market;

import io.gatehouse.instrument.Instrument;
import io.gatehouse.instrument.OptionContract;
import io.gatehouse.instrument.Stock;
import io.gatehouse.instrument.Symbol;
import io.gatehouse.money.Price;
import io.gatehouse.time.DeskClock;
import io.gatehouse.time.NyseCalendar;
import io.gatehouse.time.TradingSession;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * A market that says exactly what a test wrote into it. A two-sided quote is fresh whenever it is asked for; a
 * whole {@link Quote} is shown as it was written, however bad. What was not written is not listed.
 */
public final class ScriptedMarket implements MarketData {

    private final DeskClock clock;
    private final Map<Symbol, Listing> listings = new TreeMap<>();
    private final Map<Instrument, Supplier<Quote>> quotes = new HashMap<>();
    private final Map<Symbol, TreeMap<LocalDate, Bar>> bars = new HashMap<>();
    private final List<CorporateAction> actions = new ArrayList<>();
    private final Map<LocalDate, BigDecimal> indexCloses = new HashMap<>();
    private final Set<Symbol> silent = new HashSet<>();
    private Optional<VolatilityIndex> index =
            Optional.of(new VolatilityIndex(BigDecimal.valueOf(16), BigDecimal.valueOf(16), LocalDate.of(2026, 1, 2)));

    public ScriptedMarket(DeskClock clock) {
        this.clock = clock;
    }

    public ScriptedMarket list(String symbol, String sector) {
        Symbol listed = new Symbol(symbol);
        listings.put(listed, new Listing(listed, symbol + " Inc.", sector));
        return this;
    }

    /** A share's quote, fresh whenever asked for; lists the share. */
    public ScriptedMarket quote(String symbol, String bid, String ask) {
        return quote(new Stock(new Symbol(symbol)), bid, ask);
    }

    /** A quote that is fresh whenever asked for; lists the underlying. */
    public ScriptedMarket quote(Instrument instrument, String bid, String ask) {
        return show(instrument, () -> Quote.of(Price.of(bid), Price.of(ask), clock.now()));
    }

    /** A quote shown just as it is: stale, crossed or without sides. */
    public ScriptedMarket quote(Instrument instrument, Quote quote) {
        return show(instrument, () -> quote);
    }

    private ScriptedMarket show(Instrument instrument, Supplier<Quote> quote) {
        quotes.put(instrument, quote);
        listings.computeIfAbsent(instrument.underlying(), s -> new Listing(s, s + " Inc.", "Industrials"));
        return this;
    }

    /** The instrument is no longer listed. */
    public ScriptedMarket delist(Instrument instrument) {
        quotes.remove(instrument);
        return this;
    }

    /** The symbol and everything of it is no longer listed. */
    public ScriptedMarket unlist(String symbol) {
        listings.remove(new Symbol(symbol));
        quotes.keySet().removeIf(instrument -> instrument.underlying().equals(new Symbol(symbol)));
        return forgetBars(symbol);
    }

    /** A session that traded at one price only. */
    public ScriptedMarket close(String symbol, LocalDate session, String price) {
        Price only = Price.of(price);
        return bar(symbol, new Bar(session, only, only, only, only, 1_000_000));
    }

    public ScriptedMarket bar(String symbol, Bar bar) {
        bars.computeIfAbsent(new Symbol(symbol), s -> new TreeMap<>()).put(bar.date(), bar);
        return this;
    }

    /** The symbol has no history any more. */
    public ScriptedMarket forgetBars(String symbol) {
        bars.remove(new Symbol(symbol));
        return this;
    }

    /**
     * A past of {@code sessions} sessions before a date that goes up and down by up to one per cent a day, unlike that
     * of any other symbol, and comes from 40 dollars.
     */
    public ScriptedMarket past(String symbol, LocalDate before, int sessions) {
        NyseCalendar calendar = new NyseCalendar();
        SplittableRandom random = new SplittableRandom(symbol.hashCode());
        double price = 40;
        for (TradingSession session : calendar.sessionsBetween(
                calendar.plusSessions(before, -sessions).date(), before.minusDays(1))) {
            price *= 0.99 + 0.02 * random.nextDouble();
            close(symbol, session.date(), Price.toNearestCent(price).toString());
        }
        return this;
    }

    /** Gives a symbol the past of another. */
    public ScriptedMarket pastLike(String symbol, String other) {
        bars.put(new Symbol(symbol), bars.getOrDefault(new Symbol(other), new TreeMap<>()));
        return this;
    }

    /** The universe does not have the symbol any more; its quotes stay. */
    public ScriptedMarket dropListing(String symbol) {
        listings.remove(new Symbol(symbol));
        return this;
    }

    /** Where the VIX closed on a session of the past. */
    public ScriptedMarket indexClose(LocalDate session, String points) {
        indexCloses.put(session, new BigDecimal(points));
        return this;
    }

    public ScriptedMarket action(CorporateAction action) {
        actions.add(action);
        return this;
    }

    public ScriptedMarket index(VolatilityIndex level) {
        index = Optional.of(level);
        return this;
    }

    /** Every further question about the index fails with {@link MarketDataUnavailable}. */
    public ScriptedMarket silenceIndex() {
        index = Optional.empty();
        return this;
    }

    /** Every further question about the symbol fails with {@link MarketDataUnavailable}. */
    public ScriptedMarket silence(String symbol) {
        silent.add(new Symbol(symbol));
        return this;
    }

    /** The symbol is answered for again. */
    public ScriptedMarket speak(String symbol) {
        silent.remove(new Symbol(symbol));
        return this;
    }

    @Override
    public Source source() {
        return Source.SIMULATED;
    }

    @Override
    public List<Listing> universe() {
        return List.copyOf(listings.values());
    }

    /** As of now: only bars of dates before today, and of today from 16:00 on. */
    @Override
    public List<Bar> dailyBars(Symbol symbol, LocalDate lastSession, int count) {
        answerFor(symbol);
        LocalDate last = lastSession.isBefore(lastCompleted()) ? lastSession : lastCompleted();
        List<Bar> known = List.copyOf(
                bars.getOrDefault(symbol, new TreeMap<>()).headMap(last, true).values());
        return known.subList(Math.max(0, known.size() - count), known.size());
    }

    @Override
    public List<CorporateAction> corporateActions(Symbol symbol, LocalDate from, LocalDate to) {
        answerFor(symbol);
        return actions.stream()
                .filter(action -> action.symbol().equals(symbol))
                .filter(action -> !action.announced().isAfter(clock.today()))
                .filter(action ->
                        !action.exDate().isBefore(from) && !action.exDate().isAfter(to))
                .sorted(Comparator.comparing(CorporateAction::exDate))
                .toList();
    }

    @Override
    public Quote quote(Symbol symbol) {
        return quoteOf(new Stock(symbol));
    }

    @Override
    public Quote quote(OptionContract contract) {
        return quoteOf(contract);
    }

    private Quote quoteOf(Instrument instrument) {
        answerFor(instrument.underlying());
        Supplier<Quote> written = quotes.get(instrument);
        return written == null ? new Quote(Optional.empty(), Optional.empty(), clock.now()) : written.get();
    }

    @Override
    public OptionChain chain(Symbol symbol, LocalDate firstExpiry, LocalDate lastExpiry) {
        answerFor(symbol);
        List<OptionQuote> lines = quotes.keySet().stream()
                .filter(OptionContract.class::isInstance)
                .map(OptionContract.class::cast)
                .filter(contract -> contract.underlying().equals(symbol))
                .filter(contract -> !contract.expiry().isBefore(firstExpiry)
                        && !contract.expiry().isAfter(lastExpiry))
                .sorted(Comparator.comparing(OptionContract::expiry).thenComparing(OptionContract::strike))
                .map(contract -> new OptionQuote(contract, quoteOf(contract), OptionalLong.of(500)))
                .toList();
        return new OptionChain(symbol, clock.now(), lines);
    }

    @Override
    public VolatilityIndex volatilityIndex() {
        return index.orElseThrow(() -> new MarketDataUnavailable("no index level at " + clock.now()));
    }

    /** Every session closed at 16 unless another close was written; none before the first of the symbols' bars. */
    @Override
    public List<VolatilityClose> volatilityCloses(LocalDate lastSession, int count) {
        volatilityIndex();
        LocalDate last = lastSession.isBefore(lastCompleted()) ? lastSession : lastCompleted();
        List<VolatilityClose> closes = bars.values().stream()
                .flatMap(known -> known.headMap(last, true).keySet().stream())
                .distinct()
                .sorted()
                .map(session -> new VolatilityClose(session, indexCloses.getOrDefault(session, BigDecimal.valueOf(16))))
                .toList();
        return closes.subList(Math.max(0, closes.size() - count), closes.size());
    }

    private LocalDate lastCompleted() {
        return clock.inNewYork().getHour() >= 16 ? clock.today() : clock.today().minusDays(1);
    }

    @Override
    public int sessionsBefore(LocalDate session) {
        return bars.values().stream()
                .mapToInt(known -> known.headMap(session, false).size())
                .max()
                .orElse(0);
    }

    private void answerFor(Symbol symbol) {
        if (silent.contains(symbol)) {
            throw new MarketDataUnavailable("the scripted market was told to be silent about " + symbol);
        }
    }
}
