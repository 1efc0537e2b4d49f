package io.gatehouse.market.replay;

import io.gatehouse.instrument.OptionContract;
import io.gatehouse.instrument.Right;
import io.gatehouse.instrument.Symbol;
import io.gatehouse.market.OptionQuote;
import io.gatehouse.market.Quote;
import io.gatehouse.money.Price;
import io.gatehouse.pricing.BlackScholes;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * The options of one share at one moment: Black–Scholes on the smile, without rate or dividend yield, which over
 * eight weeks move an out-of-the-money put by less than its spread. The side in the money follows by parity.
 */
record OptionBoard(Symbol underlying, double spot, Smile smile, Spread spread, Instant at) {

    private static final double SECONDS_A_YEAR = 365 * 86_400.0;

    /** Puts and calls of every strike at one expiry, put before call. */
    List<OptionQuote> quotes(LocalDate expiry, Instant expiresAt, List<Price> strikes) {
        double years = years(expiresAt);
        List<OptionQuote> quotes = new ArrayList<>(2 * strikes.size());
        for (Price strike : strikes) {
            double level = strike.toDouble();
            double volatility = smile.volatility(spot, level, years);
            double out = outOfTheMoney(level, years, volatility);
            for (Right right : Right.values()) {
                Quote quote = spread.around(out + intrinsic(right, level), volatility, at);
                OptionContract contract = new OptionContract(underlying, expiry, strike, right);
                quotes.add(new OptionQuote(contract, quote, OptionalLong.empty()));
            }
        }
        return quotes;
    }

    Quote quote(OptionContract contract, Instant expiresAt) {
        double years = years(expiresAt);
        double level = contract.strike().toDouble();
        double volatility = smile.volatility(spot, level, years);
        double value = outOfTheMoney(level, years, volatility) + intrinsic(contract.right(), level);
        return spread.around(value, volatility, at);
    }

    private double years(Instant expiresAt) {
        return Math.max(0, Duration.between(at, expiresAt).toSeconds()) / SECONDS_A_YEAR;
    }

    private double outOfTheMoney(double strike, double years, double volatility) {
        Right right = strike < spot ? Right.PUT : Right.CALL;
        return Math.max(0, BlackScholes.price(right, spot, strike, years, 0, 0, volatility));
    }

    private double intrinsic(Right right, double strike) {
        return Math.max(0, right == Right.PUT ? strike - spot : spot - strike);
    }
}
