package io.gatehouse.pricing;

/**
 * Inverts the normalised Black formula for s = σ·√T.
 *
 * <p>With x = |ln(share / cash)|, h = x/s and t = s/2 an option out of the money is worth
 * {@code φ(h−t)·D(s)} of its upper bound, D = R(h−t) − R(h+t), and short of it by {@code φ(h−t)·C(s)},
 * C = R(t−h) + R(t+h), with R the {@link MillsRatio}. The equation is solved in logarithms, for the price below half
 * of the bound and for the shortfall above: so nothing underflows, the smaller of both keeps its digits, and D and
 * −C are price and shortfall over their own derivative, which makes the third-order Householder step cheap. From
 * {@link FirstGuess} one step usually does.
 */
final class TotalVolatility {
    private static final double SQRT_TWO_PI = 2.5066282746310002;

    /** A step below it, relative to s or absolute for s above 1, leaves an error of about its fourth power. */
    private static final double LAST_STEP = 2e-4;

    /** Twice as many as were ever seen. */
    private static final int MOST_STEPS = 8;

    private TotalVolatility() {}

    /**
     * The total volatility.
     *
     * @param x absolute log-moneyness, at least 0
     * @param price time value over its upper bound, above 0
     * @param room 1 − price without its rounding error, above 0
     */
    static double of(double x, double price, double room) {
        if (price < room) {
            double scaled = price * SQRT_TWO_PI;
            double target = Math.log(scaled);
            return refined(x, FirstGuess.fromPrice(x, scaled, target), target, 1);
        }
        return refined(x, FirstGuess.fromRoom(x, room), Math.log(room * SQRT_TWO_PI), -1);
    }

    /** @param sign 1 to match the logarithm of the price with target, −1 to match that of the room */
    private static double refined(double x, double guess, double target, int sign) {
        double s = guess;
        for (int i = 0; i < MOST_STEPS; i++) {
            double h = x / s;
            double t = 0.5 * s;
            double d = sign > 0 ? MillsSpan.around(h, t).difference() : MillsRatio.of(t - h) + MillsRatio.of(h + t);
            double excess = Math.log(d) - 0.5 * (h - t) * (h - t) - target;
            double step = step(excess, sign * d, h, s);
            s += step;
            if (Math.abs(step) <= (s < 1 ? LAST_STEP * s : LAST_STEP)) {
                return s;
            }
        }
        throw new IllegalStateException("implied volatility did not settle; have log-moneyness " + x
                + ", logarithm of the " + (sign > 0 ? "price " : "room ") + target + ", total volatility " + s);
    }

    /**
     * The third-order Householder step for an equation f with f' = 1/d and d' = 1 − η·d, η the logarithmic derivative
     * of vega. Everything is taken relative to s, so that no s is too small.
     */
    private static double step(double f, double d, double h, double s) {
        double t = 0.5 * s;
        double slope = s / d;
        double newton = -f / slope;
        double eta = (h - t) * (h + t);
        double second = slope - eta;
        double third = second * (eta + 2 * second) - 3 * h * h - t * t;
        return s * newton * (1 - 0.5 * second * newton) / (1 - newton * (second - (1.0 / 6) * third * newton));
    }
}
