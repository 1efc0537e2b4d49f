package io.gatehouse.pricing;

import io.gatehouse.instrument.Right;

/**
 * Black–Scholes–Merton values of European options: the share moves as a geometric Brownian motion with constant
 * volatility and pays a continuous dividend yield, money earns a continuous rate. Per share, in dollars; years are
 * days / 365.
 *
 * <p>The relative error of an option out of the money is below 1e-12 down to the smallest normal number, because
 * tail probabilities are computed as density times {@link MillsRatio} and never as a difference from one. An
 * option in the money is worth that plus its discounted intrinsic value.
 *
 * <p><b>Limits.</b> With no time or no volatility left the price is the discounted intrinsic value, delta the step
 * from 0 to ±e^(−qT) (half of it where share and strike are worth the same), and gamma and vega are zero; exactly
 * at that point vega is its limit S·e^(−qT)·√T / √(2π), while gamma and the decay in theta have no limit and are
 * given as zero.
 *
 * <p>Seven plain numbers instead of a record of terms: whole chains are priced in a loop, and the call must not
 * cost an allocation. Source: Merton, "Theory of Rational Option Pricing" (1973).
 */
public final class BlackScholes {

    private BlackScholes() {}

    /**
     * The value of the option in dollars per share, never below zero.
     *
     * @param spot price of the underlying in dollars, above 0
     * @param strike dollars per share, above 0
     * @param years time to expiry, at least 0
     * @param rate continuous risk-free rate, 0.04 for 4 % a year; may be negative
     * @param dividendYield continuous yield, 0.01 for 1 % a year; may be negative
     * @param volatility 0.30 for 30 % a year, at least 0
     * @throws IllegalArgumentException if a number is outside its range or not finite; the message has its value
     */
    public static double price(
            Right right,
            double spot,
            double strike,
            double years,
            double rate,
            double dividendYield,
            double volatility) {
        PresentValues values = PresentValues.of(spot, strike, years, rate, dividendYield);
        return price(right, values, volatility, Math.sqrt(years));
    }

    /** The same, where both sides of the exchange and the root of the time are known. */
    static double price(Right right, PresentValues values, double volatility, double rootOfYears) {
        double deviation = deviation(volatility, rootOfYears);
        return deviation == 0
                ? values.intrinsicValue(right)
                : Legs.of(right, values, deviation).price();
    }

    /**
     * The value of the option and its sensitivities; parameters and errors as for {@link #price}.
     *
     * @throws IllegalArgumentException if a number is outside its range or not finite; the message has its value
     */
    public static Greeks greeks(
            Right right,
            double spot,
            double strike,
            double years,
            double rate,
            double dividendYield,
            double volatility) {
        PresentValues values = PresentValues.of(spot, strike, years, rate, dividendYield);
        double root = Math.sqrt(years);
        double deviation = deviation(volatility, root);
        if (deviation == 0) {
            Legs legs = Legs.certain(right, values);
            double theta = dividendYield * legs.share() - rate * legs.cash();
            return new Greeks(legs.price(), legs.share() / spot, 0, legs.density() * root, theta, legs.cash() * years);
        }
        Legs legs = Legs.of(right, values, deviation);
        double curvature = legs.density() / deviation; // spot²·gamma
        double theta = dividendYield * legs.share() - rate * legs.cash() - 0.5 * volatility * volatility * curvature;
        return new Greeks(
                legs.price(),
                legs.share() / spot,
                curvature / (spot * spot),
                legs.density() * root,
                theta,
                legs.cash() * years);
    }

    private static double deviation(double volatility, double rootOfYears) {
        PresentValues.notNegative("volatility", volatility);
        return volatility * rootOfYears;
    }
}
