package io.gatehouse.pricing;

/**
 * Close first guesses of a total volatility from a normalised price.
 *
 * <p>For a price that is small against its upper bound: while the deviation is small, the log-normal price with
 * log-moneyness x is the normal (Bachelier) price with the same x, and its inverse is a function of one number, x /
 * price. It is fitted here by two rational functions, near the money in that number and far from it in its
 * logarithm; one correction of second order in the deviation turns the normal volatility into the log-normal one.
 * Relative error 2e-4 up to a total volatility of 0.5, 3e-3 up to 1.3, 11 % at worst.
 *
 * <p>For a price close to the upper bound: what is missing is one tail probability plus a smaller term, so the
 * quantile of their sum, taken twice, gives the volatility within 3 %.
 */
final class FirstGuess {
    /** Where the normal model's inverse changes from its near to its far fit: x is about one deviation. */
    private static final double FAR = 5;

    private FirstGuess() {}

    /**
     * From the price.
     *
     * @param x absolute log-moneyness
     * @param price price over its upper bound, times √(2π)
     * @param logPrice its logarithm
     */
    static double fromPrice(double x, double price, double logPrice) {
        // e^(−x/2) takes the price from the upper bound to the geometric mean of both sides.
        double centred = price * (12 - x * (3 - 0.25 * x)) / (12 + x * (3 + 0.25 * x));
        double h;
        double normal;
        if (x < FAR * centred) {
            double ratio = x / centred;
            normal = centred * nearWidth(ratio);
            h = x / normal;
        } else {
            h = farDistance(Math.sqrt(2 * (Math.log(x) - logPrice) + x));
            normal = x / h;
        }
        double y = 0.25 * normal * normal;
        double bounded = y < 1.5 ? y : 1.5;
        return normal * (1 + y / ((6 + h * (1.1 + 2 * h)) * (1 - 0.35 * bounded)));
    }

    /**
     * From what the price is short of its upper bound.
     *
     * @param x absolute log-moneyness
     * @param room (upper bound − price) over upper bound, at most ½
     */
    static double fromRoom(double x, double room) {
        double first = tailPoint(room / 2);
        double smallerTerm = MillsRatio.of(Math.sqrt(first * first + 2 * x)) / MillsRatio.of(first);
        double second = tailPoint(room / (1 + smallerTerm));
        return second + Math.sqrt(second * second + 2 * x);
    }

    /** Normal volatility over price, as a function of x over price in [0, 5]; relative error 8e-6. */
    private static double nearWidth(double r) {
        double p = 1.00000735 + r * (2.99299966 + r * (2.15319498 + r * 0.301199082));
        double q = 1 + r * (1.74030645 + r * (0.464107289 + r * 0.0040413551));
        return p / q;
    }

    /** |x| over normal volatility, as a function of √(2·ln(x over price)) in [1.79, 40]; relative error 6e-5. */
    private static double farDistance(double u) {
        double p = -0.789555058 + u * (2.55043418 + u * (-0.425128384 + u * (-0.115722801 + u * 0.353229701)));
        double q = 1 + u * (1.26563897 + u * (0.0113930675 + u * (0.350213746 + u * 3.16789506e-05)));
        return p / q;
    }

    /** The point right of which the standard normal distribution has the probability p ≤ ½; error 2e-4. */
    private static double tailPoint(double p) {
        double v = Math.sqrt(-2 * Math.log(p));
        return v - (2.61123822 + v * (1.19192849 + v * 0.0106826819)) / (1 + v * (1.70546243 + v * 0.299090577));
    }
}
