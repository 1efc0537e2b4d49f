package io.gatehouse.pricing;

import io.gatehouse.instrument.Right;
import java.util.OptionalDouble;

/**
 * An option as the market has it now, to be valued again under other prices of the share and other volatilities at
 * the same instant. Per share, in dollars, without rate or dividend yield, which over a few weeks move an
 * out-of-the-money put by less than its spread.
 *
 * @param spot the share's price now, above 0
 * @param strike above 0
 * @param years to expiry, at least 0
 * @param volatility that explains the option's price now, at least 0
 */
public record Revaluation(Right right, double spot, double strike, double years, double volatility) {

    /**
     * The volatility that explains a price; 0 for one at or below the intrinsic value, which then is all the option
     * is worth; empty when none does.
     */
    public static OptionalDouble volatilityOf(Right right, double spot, double strike, double years, double price) {
        ImpliedVolatility implied = ImpliedVolatility.of(right, spot, strike, years, 0, 0, price);
        if (implied instanceof ImpliedVolatility.Solved solved) {
            return OptionalDouble.of(solved.volatility());
        }
        double intrinsic = Math.max(0, right == Right.CALL ? spot - strike : strike - spot);
        return price <= intrinsic ? OptionalDouble.of(0) : OptionalDouble.empty();
    }

    /**
     * What its value changes by when the share's price and the volatility move, one answer for each pair; not a number
     * where one of the pair is not.
     *
     * @param moves the share's, as logarithms: −0.0513 for a fall of 5 %
     * @param spotFactors the same as factors, 0.95: many options are valued under the same moves
     * @param volatilityFactors at least 0; all three of one length
     */
    public double[] changes(double[] moves, double[] spotFactors, double[] volatilityFactors) {
        double root = Math.sqrt(years);
        PresentValues present = PresentValues.undiscounted(spot, strike);
        double now = BlackScholes.price(right, present, volatility, root);
        double[] changes = new double[moves.length];
        for (int i = 0; i < changes.length; i++) {
            changes[i] = Double.isNaN(moves[i] * volatilityFactors[i])
                    ? Double.NaN
                    : BlackScholes.price(
                                    right,
                                    present.moved(spotFactors[i], moves[i]),
                                    volatility * volatilityFactors[i],
                                    root)
                            - now;
        }
        return changes;
    }

    /**
     * What its value changes by under one shock.
     *
     * @param spotFactor above 0, 0.95 for a fall of 5 %
     * @param addedVolatility 0.10 for ten points
     */
    public double change(double spotFactor, double addedVolatility) {
        double root = Math.sqrt(years);
        return value(spot * spotFactor, volatility + addedVolatility, root) - value(spot, volatility, root);
    }

    // Black–Scholes without its discounting: every option held is valued so under hundreds of days before each entry.
    private double value(double atSpot, double atVolatility, double rootOfYears) {
        return BlackScholes.price(right, PresentValues.undiscounted(atSpot, strike), atVolatility, rootOfYears);
    }
}
