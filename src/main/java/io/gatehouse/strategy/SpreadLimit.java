package io.gatehouse.strategy;

import io.gatehouse.market.Quote;
import io.gatehouse.money.Price;
import io.gatehouse.money.Ratio;

/**
 * How wide a market may be for its mid to mean something: {@code max(always, ofMid × mid)}.
 *
 * @param always ask − bid that is always allowed, dollars per share
 * @param ofMid ask − bid allowed as a fraction of the mid
 */
record SpreadLimit(Price always, Ratio ofMid) {

    /** What this quote's spread may be. */
    Price allowed(Quote.Usable quote) {
        return always.max(quote.mid().times(ofMid));
    }

    boolean holds(Quote.Usable quote) {
        return !quote.spread().isAbove(allowed(quote));
    }

    /** The finding in words: {@code spread 0.14, allowed 0.10 on a mid of 0.40}. */
    String found(Quote.Usable quote) {
        return "spread " + quote.spread() + ", allowed " + allowed(quote) + " on a mid of " + quote.mid();
    }

    @Override
    public String toString() {
        return "at most the larger of " + always + " and " + ofMid.asPercent() + " of the mid";
    }
}
