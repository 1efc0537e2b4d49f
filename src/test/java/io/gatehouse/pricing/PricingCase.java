package io.gatehouse.pricing;

import io.gatehouse.instrument.Right;

/** The terms of one European option, the volatility it is priced at, and a name for failure messages. */
record PricingCase(
        String name,
        Right right,
        double spot,
        double strike,
        double years,
        double rate,
        double dividendYield,
        double volatility) {

    double price() {
        return BlackScholes.price(right, spot, strike, years, rate, dividendYield, volatility);
    }

    Greeks greeks() {
        return BlackScholes.greeks(right, spot, strike, years, rate, dividendYield, volatility);
    }

    ImpliedVolatility impliedBy(double price) {
        return ImpliedVolatility.of(right, spot, strike, years, rate, dividendYield, price);
    }

    PricingCase with(Right other) {
        return new PricingCase(name, other, spot, strike, years, rate, dividendYield, volatility);
    }

    PricingCase at(double otherVolatility) {
        return new PricingCase(name, right, spot, strike, years, rate, dividendYield, otherVolatility);
    }

    PricingCase struckAt(double otherStrike) {
        return new PricingCase(name, right, spot, otherStrike, years, rate, dividendYield, volatility);
    }

    PricingCase expiringIn(double otherYears) {
        return new PricingCase(name, right, spot, strike, otherYears, rate, dividendYield, volatility);
    }

    /** S·e^(−qT). */
    double share() {
        return spot * Math.exp(-dividendYield * years);
    }

    /** K·e^(−rT). */
    double cash() {
        return strike * Math.exp(-rate * years);
    }

    boolean isOutOfTheMoney() {
        return (right == Right.CALL) == (share() <= cash());
    }
}
