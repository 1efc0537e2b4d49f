package io.gatehouse.market.simulated.calibration;

import io.gatehouse.instrument.OptionContract;
import io.gatehouse.instrument.Right;
import io.gatehouse.instrument.Symbol;
import io.gatehouse.market.MarketData;
import io.gatehouse.market.OptionQuote;
import io.gatehouse.market.Quote;
import io.gatehouse.pricing.ImpliedVolatility;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.OptionalDouble;

/** Implied volatilities read off a market's quotes, at its rate of 4 %. */
final class ImpliedFigures {

    private static final double RATE = 0.04;
    private static final double LAST_DAY = 0.26;
    private static final double DAYS_PER_YEAR = 365;

    private final MarketData market;

    ImpliedFigures(MarketData market) {
        this.market = market;
    }

    /** At the money: of the put nearest to the spot that expires one to two weeks from today. */
    OptionalDouble atTheMoney(Symbol symbol, LocalDate today, Instant now) {
        if (!(market.quote(symbol).judge(now, BaselineRule.STALE_AFTER) instanceof Quote.Usable share)) {
            return OptionalDouble.empty();
        }
        double spot = share.mid().toDouble();
        return market.chain(symbol, today.plusDays(7), today.plusDays(13)).quotes().stream()
                .filter(option -> option.contract().right() == Right.PUT)
                .min(Comparator.comparingDouble(
                        put -> Math.abs(put.contract().strike().toDouble() - spot)))
                .map(put -> of(put, spot, today, now))
                .orElse(OptionalDouble.empty());
    }

    /** Of one put at a price; empty when no volatility explains it. */
    static OptionalDouble of(OptionContract put, double price, double spot, LocalDate today) {
        double years = (ChronoUnit.DAYS.between(today, put.expiry()) + LAST_DAY) / DAYS_PER_YEAR;
        return ImpliedVolatility.of(Right.PUT, spot, put.strike().toDouble(), years, RATE, 0, price)
                        instanceof ImpliedVolatility.Solved solved
                ? OptionalDouble.of(solved.volatility())
                : OptionalDouble.empty();
    }

    private static OptionalDouble of(OptionQuote put, double spot, LocalDate today, Instant now) {
        return put.quote().judge(now, BaselineRule.STALE_AFTER) instanceof Quote.Usable usable
                ? of(put.contract(), usable.mid().toDouble(), spot, today)
                : OptionalDouble.empty();
    }
}
