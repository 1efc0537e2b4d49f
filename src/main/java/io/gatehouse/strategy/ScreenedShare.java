package io.gatehouse.strategy;

import io.gatehouse.instrument.Symbol;
import io.gatehouse.market.AdjustedHistory;
import io.gatehouse.market.Bar;
import io.gatehouse.market.CorporateAction;
import io.gatehouse.market.Listing;
import io.gatehouse.market.Quote;
import io.gatehouse.time.TradingSession;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One share as the scan sees it.
 *
 * @param day the session that is scanned
 * @param bars completed sessions up to the one before it, oldest first
 * @param actions what is announced, from the first bar to the last day a put sold now may live
 * @param history the bars on one scale
 * @param quote the share's present quote
 */
record ScreenedShare(
        Listing listing,
        ScanDay day,
        List<Bar> bars,
        List<CorporateAction> actions,
        AdjustedHistory history,
        Quote.Judged quote) {

    static ScreenedShare of(
            Listing listing, ScanDay day, List<Bar> bars, List<CorporateAction> actions, Quote.Judged quote) {
        return new ScreenedShare(listing, day, bars, actions, AdjustedHistory.of(bars, actions), quote);
    }

    Symbol symbol() {
        return listing.symbol();
    }

    TradingSession session() {
        return day.session();
    }

    /** @throws IllegalStateException if the quote cannot be used; the rule {@code share-quote} is asked before */
    Quote.Usable usableQuote() {
        if (quote instanceof Quote.Usable usable) {
            return usable;
        }
        throw new IllegalStateException("no usable quote of " + symbol() + "; have " + quote);
    }

    Optional<LocalDate> lastBarDate() {
        return bars.isEmpty()
                ? Optional.empty()
                : Optional.of(bars.get(bars.size() - 1).date());
    }

    /** A split, spin-off or merger from the session on; options on the share would stop being standard. */
    Optional<CorporateAction> notice() {
        return actions.stream()
                .filter(action -> !(action instanceof CorporateAction.Dividend))
                .filter(action -> !action.exDate().isBefore(session().date()))
                .findFirst();
    }
}
