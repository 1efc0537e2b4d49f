package io.gatehouse.market.replay;

import io.gatehouse.market.Quote;
import io.gatehouse.money.Price;
import java.time.Instant;

/**
 * How far bid and ask of one share's options stand apart around a modelled value, on whole cents.
 *
 * <p>The width was fitted to intraday quotes of September 2020: wider for dear options, dear shares, high
 * volatility and, relative to the value, far from the money; narrower for shares that trade much.
 *
 * @param scale what price and turnover of the share contribute to half the width
 */
record Spread(double scale) {

    /** Half the spread of a share: half a basis point, at least a cent. */
    private static final double SHARE_HALF = 0.00005;

    /** The quote of a share around a price in cents. */
    static Quote ofShare(long cents, Instant at) {
        long half = Math.max(1, Math.round(cents * SHARE_HALF));
        return Quote.of(Price.ofCents(Math.max(0, cents - half)), Price.ofCents(cents + half), at);
    }

    /** @param meanDollarVolume what the share turns over, dollars a session; below ten million counts as that */
    static Spread ofOptionsOn(double spot, double meanDollarVolume) {
        double liquidity = Math.max(1e7, meanDollarVolume) / 1e9;
        return new Spread(0.00145 * Math.pow(spot, 0.80) / Math.pow(liquidity, 0.56));
    }

    /** The quote of an option; one worth less than half its spread has a bid of zero. */
    Quote around(double value, double volatility, Instant at) {
        double half = scale * Math.pow(Math.max(value, 0.001), 0.425) * Math.pow(volatility, 0.62);
        long bid = Math.max(0, Math.round((value - half) * 100));
        long ask = Math.max(bid + 1, Math.round((value + half) * 100));
        return Quote.of(Price.ofCents(bid), Price.ofCents(ask), at);
    }
}
