package io.gatehouse.market.simulated;

import io.gatehouse.instrument.Right;
import io.gatehouse.pricing.BlackScholes;

/**
 * The option surface of one share at one moment for one expiry: at-the-money volatility from the expected
 * variance, and a skew that lifts far puts to 1.26 to 1.6 times of it. Puts and calls of a strike share one
 * volatility, so that put-call parity holds.
 */
final class Smile {

    /** The riskless rate, yearly and continuous. */
    static final double RATE = 0.04;

    private static final double PREMIUM = 1.06;
    private static final double REVERSION_PER_YEAR = 7;
    private static final double STEEPNESS = 2.2;
    private static final double CALL_SIDE = 0.25;
    private static final double SHORTEST_YEARS = 1 / (365.0 * 24 * 60);

    private final double spot;
    private final double years;
    private final double skew;
    private final double atTheMoney;

    /**
     * @param spot dollars
     * @param years calendar time to the expiry's close; less than a minute counts as a minute
     * @param nearVariance expected now, yearly
     * @param farVariance expected in the long run, yearly
     */
    Smile(double spot, double years, double nearVariance, double farVariance, double skew) {
        this.spot = spot;
        this.years = Math.max(SHORTEST_YEARS, years);
        this.skew = skew;
        double decay = REVERSION_PER_YEAR * this.years;
        double averaged = farVariance + (nearVariance - farVariance) * -StrictMath.expm1(-decay) / decay;
        this.atTheMoney = PREMIUM * Math.sqrt(averaged);
    }

    /** How many standard deviations a strike lies below the spot; negative above it. */
    double deviationsBelow(double strike) {
        return StrictMath.log(spot / strike) / (atTheMoney * Math.sqrt(years));
    }

    /** The implied volatility of a strike. */
    double volatility(double strike) {
        double bent = StrictMath.tanh(deviationsBelow(strike) / STEEPNESS);
        return atTheMoney * (1 + skew * (bent > 0 ? bent : CALL_SIDE * bent));
    }

    /** The price in dollars per share at {@code wobble} times a strike's volatility. */
    double price(Right right, double strike, double wobble) {
        return BlackScholes.price(right, spot, strike, years, RATE, 0, wobble * volatility(strike));
    }
}
