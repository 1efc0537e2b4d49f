package io.gatehouse.risk;

import io.gatehouse.instrument.OptionContract;
import io.gatehouse.instrument.Stock;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.Ledger;
import io.gatehouse.ledger.Position;
import io.gatehouse.market.Quote;
import io.gatehouse.money.Price;
import io.gatehouse.pricing.BlackScholes;
import io.gatehouse.pricing.Greeks;
import io.gatehouse.pricing.Revaluation;
import io.gatehouse.time.DeskClock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalDouble;
import org.springframework.stereotype.Component;

/**
 * Reads how everything held would move, by Black–Scholes at the volatility that explains each option's middle now,
 * without rate or dividend yield, as the scenarios of value at risk do. No usable quote, no greeks: the last mark says
 * nothing about now.
 */
@Component
public class ReadGreeks {

    private static final double DAYS_A_YEAR = 365;
    private static final double A_POINT = 0.01;

    private final Ledger ledger;
    private final AskMarket market;
    private final LimitsInForce limits;
    private final DeskClock clock;

    ReadGreeks(Ledger ledger, AskMarket market, LimitsInForce limits, DeskClock clock) {
        this.ledger = ledger;
        this.market = market;
        this.limits = limits;
        this.clock = clock;
    }

    /** Of every position of an account, in the order of the positions. */
    public List<PositionGreeks> of(AccountId account) {
        MarketNow now = market.about(account, List.of(), limits.of(account).quoteStaleAfter());
        LocalDate today = clock.today();
        return ledger.positions(account).stream()
                .map(position -> PositionGreeks.of(
                        position,
                        ChronoUnit.DAYS.between(position.trade().session(), today),
                        position.instrument() instanceof OptionContract option
                                ? ChronoUnit.DAYS.between(today, option.expiry())
                                : 0,
                        greeks(position, now, today)))
                .toList();
    }

    /** Of everything together. */
    public static DollarGreeks sum(List<PositionGreeks> positions) {
        return positions.stream().map(PositionGreeks::greeks).reduce(DollarGreeks.Measured.NONE, DollarGreeks::plus);
    }

    private static DollarGreeks greeks(Position position, MarketNow now, LocalDate today) {
        if (!(position.instrument() instanceof OptionContract option)) {
            return DollarGreeks.Measured.rounded((double) position.quantity().units(), 0, 0, 0);
        }
        Stock share = new Stock(option.underlying());
        if (now.quote(option) instanceof Quote.NoQuote none) {
            return new DollarGreeks.Unknown(option.code() + " has no quote: " + none.reason());
        }
        if (now.quote(share) instanceof Quote.NoQuote none) {
            return new DollarGreeks.Unknown(share.code() + " has no quote: " + none.reason());
        }
        return greeks(
                option,
                position.quantity().units() * (double) option.multiplier(),
                now.mid(share).orElseThrow(),
                now.mid(option).orElseThrow(),
                today);
    }

    private static DollarGreeks greeks(OptionContract option, double shares, Price spot, Price price, LocalDate today) {
        // On its last day, too, an option has some time left until it is settled.
        double years = Math.max(1, ChronoUnit.DAYS.between(today, option.expiry())) / DAYS_A_YEAR;
        double strike = option.strike().toDouble();
        OptionalDouble volatility =
                Revaluation.volatilityOf(option.right(), spot.toDouble(), strike, years, price.toDouble());
        if (volatility.isEmpty()) {
            return new DollarGreeks.Unknown(
                    "no volatility explains " + option.code() + " at " + price + " with its share at " + spot);
        }
        Greeks one =
                BlackScholes.greeks(option.right(), spot.toDouble(), strike, years, 0, 0, volatility.getAsDouble());
        return DollarGreeks.Measured.rounded(
                shares * one.delta(),
                shares * one.gamma(),
                shares * one.vega() * A_POINT,
                shares * one.theta() / DAYS_A_YEAR);
    }
}
