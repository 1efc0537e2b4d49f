package io.gatehouse.pricing;

import io.gatehouse.instrument.Right;

/**
 * The volatility at which {@link BlackScholes} gives an option's price, or the reason why there is none. Every price
 * strictly between its two bounds has exactly one.
 */
public sealed interface ImpliedVolatility {

    /**
     * The answer for a price within its bounds.
     *
     * @param volatility above 0, 0.30 for 30 % a year; its error is below 1e-12, or where the price hardly depends on
     *     it, what a change of the price in its last digits would make
     */
    record Solved(double volatility) implements ImpliedVolatility {}

    /**
     * The answer for a price that no volatility explains.
     *
     * @param reason names the bound, with the price and the bound's value in dollars per share
     */
    record Refused(String reason) implements ImpliedVolatility {}

    /**
     * Finds the volatility of a European option from its price.
     *
     * @param spot price of the underlying in dollars, above 0
     * @param strike dollars per share, above 0
     * @param years time to expiry, at least 0
     * @param rate continuous risk-free rate, 0.04 for 4 % a year
     * @param dividendYield continuous yield, 0.01 for 1 % a year
     * @param price dollars per share; any number, even not finite, gets an answer
     * @throws IllegalArgumentException if one of the other numbers is outside its range or not finite
     */
    static ImpliedVolatility of(
            Right right, double spot, double strike, double years, double rate, double dividendYield, double price) {
        PresentValues values = PresentValues.of(spot, strike, years, rate, dividendYield);
        double most = right == Right.CALL ? values.share() : values.cash();
        double timeValue = price - values.intrinsicValue(right);
        double room = most - price;
        double bound = Math.min(values.share(), values.cash());
        // A subnormal quotient has lost digits; zero and less have no logarithm.
        if (!(timeValue >= bound * Double.MIN_NORMAL && room > 0 && years > 0)) {
            return new Refused(whyNot(right, values, years, price));
        }
        double total = TotalVolatility.of(Math.abs(values.logMoneyness()), timeValue / bound, room / bound);
        return new Solved(total / Math.sqrt(years));
    }

    private static String whyNot(Right right, PresentValues values, double years, double price) {
        if (!Double.isFinite(price)) {
            return "price " + price + " is not finite";
        }
        double least = values.intrinsicValue(right);
        if (price < least) {
            return "price " + price + " is below its lower bound " + least + ", the discounted intrinsic value";
        }
        if (years == 0) {
            return "price " + price + " says nothing about volatility: no time is left";
        }
        if (right == Right.CALL && price >= values.share()) {
            return "price " + price + " is not below its upper bound " + values.share()
                    + ", the share without dividends";
        }
        if (right == Right.PUT && price >= values.cash()) {
            return "price " + price + " is not below its upper bound " + values.cash() + ", the discounted strike";
        }
        return "price " + price + " has no measurable time value above its lower bound " + least
                + ", the discounted intrinsic value";
    }
}
