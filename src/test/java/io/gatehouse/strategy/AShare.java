package io.gatehouse.strategy;

import io.gatehouse.instrument.OptionContract;
import io.gatehouse.instrument.Right;
import io.gatehouse.instrument.Symbol;
import io.gatehouse.market.Bar;
import io.gatehouse.market.CorporateAction;
import io.gatehouse.market.Listing;
import io.gatehouse.market.Quote;
import io.gatehouse.market.ScriptedMarket;
import io.gatehouse.money.Price;
import io.gatehouse.time.NyseCalendar;
import io.gatehouse.time.TradingSession;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A share that passes every screen on Monday 2026-03-02 at 09:45: sixty sessions that rise by ten cents to a
 * close of 50.00, a million shares a session. A test changes what it is about.
 */
final class AShare {

    static final NyseCalendar CALENDAR = new NyseCalendar();
    static final TradingSession MONDAY =
            CALENDAR.sessionOn(LocalDate.of(2026, 3, 2)).orElseThrow();
    static final LocalDate FRIDAY_BEFORE = LocalDate.of(2026, 2, 27);
    static final Instant AT_0945 = MONDAY.at(LocalTime.of(9, 45));
    /** Eleven days after Monday. */
    static final LocalDate EXPIRY = LocalDate.of(2026, 3, 13);

    static final Listing LISTING = new Listing(new Symbol("AAA"), "Triple A", "Energy");

    private final List<CorporateAction> actions = new ArrayList<>();
    private List<Bar> bars = rising(60, "50.00");
    private Instant now = AT_0945;
    private Quote quote = quoted("49.99", "50.01");

    static AShare aShare() {
        return new AShare();
    }

    AShare withBars(List<Bar> other) {
        bars = other;
        return this;
    }

    AShare at(Instant other) {
        now = other;
        quote = Quote.of(Price.of("49.99"), Price.of("50.01"), other);
        return this;
    }

    AShare withQuote(Quote other) {
        quote = other;
        return this;
    }

    AShare withAction(CorporateAction action) {
        actions.add(action);
        return this;
    }

    ScreenedShare build() {
        var day = new ScanDay(MONDAY, FRIDAY_BEFORE, now);
        var staleAfter = StrategySettings.baseline().shares().quoteStaleAfter();
        return ScreenedShare.of(LISTING, day, bars, actions, quote.judge(now, staleAfter));
    }

    /** Sessions up to Friday whose closes rise by ten cents to {@code last}. */
    static List<Bar> rising(int sessions, String last) {
        return bars(sessions, last, "0.10", 1_000_000);
    }

    static List<Bar> bars(int sessions, String last, String step, long volume) {
        List<Bar> newestFirst = new ArrayList<>();
        LocalDate date = FRIDAY_BEFORE;
        BigDecimal close = new BigDecimal(last);
        for (int i = 0; i < sessions; i++) {
            Price price = new Price(close);
            newestFirst.add(0, new Bar(date, price, price, price, price, volume));
            close = close.subtract(new BigDecimal(step));
            date = CALENDAR.previous(date).date();
        }
        return newestFirst;
    }

    static Quote quoted(String bid, String ask) {
        return Quote.of(Price.of(bid), Price.of(ask), AT_0945);
    }

    static Quote oneSided(String ask) {
        return new Quote(Optional.empty(), Optional.of(Price.of(ask)), AT_0945);
    }

    static OptionContract put(String symbol, LocalDate expiry, String strike) {
        return new OptionContract(new Symbol(symbol), expiry, Price.of(strike), Right.PUT);
    }

    /** Writes a share that passes, with one put 18 % out of the money at the given bid and ask, into a market. */
    static void list(ScriptedMarket market, String symbol, String bid, String ask) {
        rising(60, "50.00").forEach(bar -> market.bar(symbol, bar));
        market.list(symbol, "Energy").quote(symbol, "49.99", "50.01").quote(put(symbol, EXPIRY, "41"), bid, ask);
    }
}
