package io.gatehouse.market.simulated.calibration;

import io.gatehouse.instrument.OptionContract;
import io.gatehouse.instrument.Right;
import io.gatehouse.instrument.Symbol;
import io.gatehouse.market.Bar;
import io.gatehouse.market.CorporateAction;
import io.gatehouse.market.CorporateAction.Split;
import io.gatehouse.market.MarketData;
import io.gatehouse.market.OptionQuote;
import io.gatehouse.market.Quote;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The baseline's entry rule with its standard figures, as far as a calibration needs it. */
final class BaselineRule {

    static final Duration STALE_AFTER = Duration.ofMinutes(5);

    private static final int LONG_AVERAGE = 50;
    private static final int SHORT_AVERAGE = 20;
    private static final double LEAST_DOLLAR_VOLUME = 20e6;
    private static final int LEAST_DAYS = 7;
    private static final int MOST_DAYS = 14;
    private static final long LEAST_OPEN_INTEREST = 50;
    private static final double LEAST_OUT_OF_THE_MONEY = 0.15;
    private static final double MOST_OUT_OF_THE_MONEY = 0.20;
    static final double LEAST_PREMIUM = 0.30;
    private static final double MOST_PREMIUM = 0.50;

    private final MarketData market;

    BaselineRule(MarketData market) {
        this.market = market;
    }

    /** @param margin dollars per share at entry */
    record Candidate(OptionContract contract, double mid, double spot, double margin) {

        double premiumPerMargin() {
            return mid / margin;
        }
    }

    /** The best option of every symbol that passes the screens now, best premium per margin first. */
    List<Candidate> candidates(LocalDate today, Instant now) {
        return market.universe().stream()
                .flatMap(listing -> candidate(listing.symbol(), today, now).stream())
                .sorted(Comparator.comparingDouble(Candidate::premiumPerMargin).reversed())
                .toList();
    }

    private Optional<Candidate> candidate(Symbol symbol, LocalDate today, Instant now) {
        if (!isInUptrend(symbol, today) || hasSplitNotice(symbol, today)) {
            return Optional.empty();
        }
        if (!(market.quote(symbol).judge(now, STALE_AFTER) instanceof Quote.Usable share)) {
            return Optional.empty();
        }
        double spot = share.mid().toDouble();
        return market.chain(symbol, today.plusDays(LEAST_DAYS), today.plusDays(MOST_DAYS)).quotes().stream()
                .flatMap(option -> candidate(option, spot, now).stream())
                .max(Comparator.comparingDouble(Candidate::premiumPerMargin));
    }

    private static Optional<Candidate> candidate(OptionQuote option, double spot, Instant now) {
        double strike = option.contract().strike().toDouble();
        double outOfTheMoney = 1 - strike / spot;
        boolean asked = option.contract().right() == Right.PUT
                && outOfTheMoney >= LEAST_OUT_OF_THE_MONEY
                && outOfTheMoney <= MOST_OUT_OF_THE_MONEY
                && option.openInterest().orElse(LEAST_OPEN_INTEREST) >= LEAST_OPEN_INTEREST;
        if (!asked || !(option.quote().judge(now, STALE_AFTER) instanceof Quote.Usable quote)) {
            return Optional.empty();
        }
        double mid = quote.mid().toDouble();
        boolean tight = quote.spread().toDouble() <= Math.max(0.05, 0.25 * mid) + 1e-9;
        if (!tight || mid < LEAST_PREMIUM || mid > MOST_PREMIUM) {
            return Optional.empty();
        }
        double margin = mid + Math.max(0.20 * spot - (spot - strike), 0.10 * strike);
        return Optional.of(new Candidate(option.contract(), mid, spot, margin));
    }

    private boolean isInUptrend(Symbol symbol, LocalDate today) {
        List<Bar> bars = market.dailyBars(symbol, today.minusDays(1), LONG_AVERAGE);
        double[] closes = AdjustedCloses.of(market, symbol, bars);
        double traded = 0;
        for (Bar bar : bars.subList(bars.size() - SHORT_AVERAGE, bars.size())) {
            traded += bar.close().toDouble() * bar.volume() / SHORT_AVERAGE;
        }
        double average20 = mean(closes, SHORT_AVERAGE);
        return closes[closes.length - 1] > average20
                && average20 > mean(closes, LONG_AVERAGE)
                && traded >= LEAST_DOLLAR_VOLUME;
    }

    private boolean hasSplitNotice(Symbol symbol, LocalDate today) {
        List<CorporateAction> ahead = market.corporateActions(symbol, today, today.plusDays(60));
        return ahead.stream().anyMatch(Split.class::isInstance);
    }

    private static double mean(double[] values, int last) {
        double sum = 0;
        for (int i = values.length - last; i < values.length; i++) {
            sum += values[i];
        }
        return sum / last;
    }
}
