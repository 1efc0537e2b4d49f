package io.gatehouse.pricing;

import io.gatehouse.instrument.Right;

/**
 * What an option exchanges, in today's dollars: the share without its dividends against the strike without its
 * interest.
 *
 * @param share S·e^(−qT)
 * @param cash K·e^(−rT)
 * @param advantage share − cash, without the cancellation this subtraction suffers near the money
 * @param logMoneyness ln(share / cash)
 */
record PresentValues(double share, double cash, double advantage, double logMoneyness) {
    /** Largest exponent for the short series of {@link #growth}; a year at 12.5 %. */
    private static final double SERIES_LIMIT = 0.125;

    /**
     * Discounts both sides.
     *
     * @throws IllegalArgumentException unless spot and strike are above 0, years at least 0, and all are finite
     */
    static PresentValues of(double spot, double strike, double years, double rate, double dividendYield) {
        // One comparison for five finite numbers: this runs for every option of every chain.
        double sum = spot + strike + years + Math.abs(rate) + Math.abs(dividendYield);
        if (!(spot > 0 && strike > 0 && years >= 0 && sum < Double.POSITIVE_INFINITY)) {
            positive("spot", spot);
            positive("strike", strike);
            notNegative("years", years);
            finite("rate", rate);
            finite("dividend yield", dividendYield);
        }
        double dividends = spot * growth(-dividendYield * years);
        double interest = strike * growth(-rate * years);
        return new PresentValues(
                spot + dividends,
                strike + interest,
                (spot - strike) + (dividends - interest),
                logarithmOfRatio(spot, strike) + (rate - dividendYield) * years);
    }

    /**
     * Without rate or dividend yield.
     *
     * @throws IllegalArgumentException unless both are finite and above 0
     */
    static PresentValues undiscounted(double spot, double strike) {
        positive("spot", spot);
        positive("strike", strike);
        return new PresentValues(spot, strike, spot - strike, logarithmOfRatio(spot, strike));
    }

    /**
     * The same exchange after the share alone has moved; for who values many options under the same moves and has
     * their logarithms already.
     *
     * @param factor finite and above 0
     * @param logarithm ln(factor)
     */
    PresentValues moved(double factor, double logarithm) {
        double moved = share * factor;
        return new PresentValues(moved, cash, moved - cash, logMoneyness + logarithm);
    }

    /** What a sure exchange would be worth to the holder, at least zero: the lower bound of the option's price. */
    double intrinsicValue(Right right) {
        return Math.max(right == Right.CALL ? advantage : -advantage, 0);
    }

    static void notNegative(String name, double value) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + " must be finite and at least 0; have " + value);
        }
    }

    private static void positive(String name, double value) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + " must be finite and above 0; have " + value);
        }
    }

    private static void finite(String name, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(name + " must be finite; have " + value);
        }
    }

    /** e^y − 1, relative error 4e-16. */
    private static double growth(double y) {
        if (Math.abs(y) > SERIES_LIMIT) {
            return Math.expm1(y);
        }
        // y·coth(y/2) is even in y, so five terms do for e^y − 1 = 2y / (y·coth(y/2) − y).
        double z = y * y;
        double even = 2 + z * (1.0 / 6 + z * (-1.0 / 360 + z * (1.0 / 15120 - z * (1.0 / 604800))));
        return 2 * y / (even - y);
    }

    /**
     * ln(spot / strike) with full relative accuracy near 1, where the rounding error of the quotient would become
     * visible in the far tail of a quiet stock.
     */
    private static double logarithmOfRatio(double spot, double strike) {
        double excess = (spot - strike) / strike;
        if (Math.abs(excess) > 0.5) {
            return Math.log(spot / strike);
        }
        double ratio = 1 + excess;
        return ratio == 1 ? excess : Math.log(ratio) * (excess / (ratio - 1));
    }
}
