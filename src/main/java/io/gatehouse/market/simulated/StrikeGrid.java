package io.gatehouse.market.simulated;

import io.gatehouse.money.Price;
import java.util.ArrayList;
import java.util.List;

/** Which strikes there are: every half dollar up to $25, every dollar above. */
final class StrikeGrid {

    private static final int FINE_STEP = 50;
    private static final int COARSE_STEP = 100;
    private static final int FINE_UP_TO = 2_500;
    private static final long UNSCALED_PER_CENT = 10_000;
    private static final long LOWEST = 500;
    private static final long HIGHEST = 20_000;

    private StrikeGrid() {}

    /** The strikes of a chain around a price, from 60 to 125 per cent of it, rising; in cents. */
    static List<Integer> around(int cents) {
        List<Integer> strikes = new ArrayList<>();
        int lowest = cents * 60 / 100;
        int strike = lowest - lowest % step(lowest);
        while (strike <= cents * 125 / 100) {
            strikes.add(strike);
            strike += step(strike);
        }
        return strikes;
    }

    /**
     * Whether a strike can be quoted. Half dollars are fine at any height: a split makes them of whole dollars,
     * and a share that has moved far keeps the strikes it had.
     */
    static boolean lists(Price strike) {
        long unscaled = strike.perShare().unscaledValue().longValue();
        long cents = unscaled / UNSCALED_PER_CENT;
        return unscaled % (FINE_STEP * UNSCALED_PER_CENT) == 0 && cents >= LOWEST && cents <= HIGHEST;
    }

    private static int step(int cents) {
        return cents < FINE_UP_TO ? FINE_STEP : COARSE_STEP;
    }
}
