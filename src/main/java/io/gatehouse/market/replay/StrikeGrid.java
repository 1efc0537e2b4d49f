package io.gatehouse.market.replay;

import io.gatehouse.money.Price;
import java.util.ArrayList;
import java.util.List;

/** Which strikes are listed: steps of $0.50 below a share price of $50, $1 below 150, $2.50 below 300, $5 below 1,000, else $10. */
final class StrikeGrid {

    private static final double FINEST_CENTS = 50;

    /** From 40 % below to 20 % above the day's opening price: all that a seller of puts or a skew needs. */
    private static final double LOWEST = 0.60;

    private static final double HIGHEST = 1.20;

    private StrikeGrid() {}

    /** The strikes of a chain on a day that opened at {@code open}, rising. */
    static List<Price> around(double open) {
        long step = stepCents(open);
        long first = Math.max(1, (long) Math.ceil(open * 100 * LOWEST / step));
        long last = (long) Math.floor(open * 100 * HIGHEST / step);
        List<Price> strikes = new ArrayList<>();
        for (long i = first; i <= last; i++) {
            strikes.add(Price.ofCents(i * step));
        }
        return strikes;
    }

    private static long stepCents(double price) {
        if (price < 50) {
            return 50;
        }
        if (price < 150) {
            return 100;
        }
        if (price < 300) {
            return 250;
        }
        return price < 1000 ? 500 : 1000;
    }

    /** Whether a strike lies on the finest grid, so that it was listed at some price of the share. */
    static boolean holds(double strike, double tolerance) {
        double off = Math.abs(strike * 100 - Math.rint(strike * 100 / FINEST_CENTS) * FINEST_CENTS);
        return off <= tolerance * 100;
    }
}
