package io.gatehouse.market;

import io.gatehouse.instrument.OptionContract;
import io.gatehouse.instrument.Symbol;
import java.time.LocalDate;
import java.util.List;

/**
 * The one port to a market. Every answer is as of the desk clock's present instant; a source never shows the
 * desk its future. A source that cannot answer throws {@link MarketDataUnavailable}.
 */
public interface MarketData {

    /** Where the figures come from. */
    enum Source {
        SIMULATED,
        REPLAY,
        IBKR
    }

    Source source();

    /** Every symbol that may be traded, ordered by symbol. */
    List<Listing> universe();

    /**
     * The last {@code count} completed sessions of a symbol up to and including {@code lastSession}, oldest
     * first, as traded; fewer when the history is shorter, none for a date the market has not completed.
     */
    List<Bar> dailyBars(Symbol symbol, LocalDate lastSession, int count);

    /** The actions of a symbol with an ex-date in {@code [from, to]} that are announced by today, oldest first. */
    List<CorporateAction> corporateActions(Symbol symbol, LocalDate from, LocalDate to);

    /** The share's present quote, good or bad. */
    Quote quote(Symbol symbol);

    /** One option's present quote, good or bad; an option that is not listed has a quote without sides. */
    Quote quote(OptionContract contract);

    /** The present put and call quotes of all listed expiries in {@code [firstExpiry, lastExpiry]}. */
    OptionChain chain(Symbol symbol, LocalDate firstExpiry, LocalDate lastExpiry);

    VolatilityIndex volatilityIndex();

    /**
     * The VIX closes of the last {@code count} completed sessions up to and including {@code lastSession}, oldest
     * first; fewer when the history is shorter, none for a date the market has not completed.
     */
    List<VolatilityClose> volatilityCloses(LocalDate lastSession, int count);

    /** Completed sessions of history the source has before {@code session}: the warm-up. */
    int sessionsBefore(LocalDate session);
}
