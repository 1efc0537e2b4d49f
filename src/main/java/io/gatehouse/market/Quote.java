package io.gatehouse.market;

import io.gatehouse.money.Price;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What the market shows for an instrument, good or bad: either side may be missing, zero or crossed. Nothing
 * may be traded on it before {@link #judge} has found it usable.
 *
 * @param bid dollars per share, empty when nobody bids
 * @param ask dollars per share, empty when nobody offers
 * @param at when this quote was made, not when it was asked for
 */
public record Quote(Optional<Price> bid, Optional<Price> ask, Instant at) {

    /** A quote that can be traded on, or the reason why it cannot. */
    public sealed interface Judged permits Usable, NoQuote {}

    /** Both sides present, bid above zero, not crossed, young enough. */
    public record Usable(Price bid, Price ask, Instant at) implements Judged {
        public Price mid() {
            return bid.midTo(ask);
        }

        public Price spread() {
            return ask.minus(bid);
        }
    }

    /** @param reason what is wrong and with which figures */
    public record NoQuote(String reason) implements Judged {}

    /** A two-sided quote. */
    public static Quote of(Price bid, Price ask, Instant at) {
        return new Quote(Optional.of(bid), Optional.of(ask), at);
    }

    /** Judges the quote at {@code now}: missing, zero, crossed and stale quotes are no quote. */
    public Judged judge(Instant now, Duration staleAfter) {
        if (bid.isEmpty() || ask.isEmpty()) {
            return new NoQuote("missing " + (bid.isEmpty() ? ask.isEmpty() ? "bid and ask" : "bid" : "ask"));
        }
        Price b = bid.get();
        Price a = ask.get();
        if (b.isZero() || a.isZero()) {
            return new NoQuote("zero " + (b.isZero() ? "bid" : "ask") + " (bid " + b + ", ask " + a + ")");
        }
        if (b.isAbove(a)) {
            return new NoQuote("crossed (bid " + b + " above ask " + a + ")");
        }
        Duration age = Duration.between(at, now);
        if (age.compareTo(staleAfter) > 0) {
            return new NoQuote("stale (" + age.toSeconds() + " s old, limit " + staleAfter.toSeconds() + " s)");
        }
        return new Usable(b, a, at);
    }
}
