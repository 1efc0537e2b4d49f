package io.gatehouse.market.simulated.calibration;

import io.gatehouse.instrument.Symbol;
import io.gatehouse.market.Bar;
import io.gatehouse.market.Listing;
import io.gatehouse.market.MarketData;
import io.gatehouse.market.VolatilityRegime;
import io.gatehouse.market.simulated.calibration.BaselineRule.Candidate;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Collects a market's own figures session by session, through its port only. */
final class MarketTally {

    private static final int WINDOW = 60;
    private static final int EVERY = 20;
    private static final int AHEAD = 9;
    private static final double CALM = 16;
    private static final double HIGH = 0.70;
    private static final double SESSIONS_PER_YEAR = 252;

    private final MarketData market;
    private final ImpliedFigures implied;
    private final List<Double> index = new ArrayList<>();
    private final List<Double> skew = new ArrayList<>();
    private final List<Double> volatility = new ArrayList<>();
    private final List<Double> highPairs = new ArrayList<>();
    private final List<Double> highPairsCalm = new ArrayList<>();
    private final List<Expected> expected = new ArrayList<>();
    private final List<Expected> asked = new ArrayList<>();
    private double realisedSquares;
    private double lowestPrice = Double.MAX_VALUE;
    private double highestPrice;

    /** @param volatility implied at the money, to be compared with what comes by session number {@code due} */
    private record Expected(Symbol symbol, double volatility, int due) {}

    MarketTally(MarketData market) {
        this.market = market;
        this.implied = new ImpliedFigures(market);
    }

    /** At the time of the scan. */
    void scan(List<Candidate> candidates, LocalDate today, Instant now) {
        for (Candidate candidate : candidates) {
            implied.atTheMoney(candidate.contract().underlying(), today, now)
                    .ifPresent(atTheMoney -> ImpliedFigures.of(
                                    candidate.contract(), candidate.mid(), candidate.spot(), today)
                            .ifPresent(far -> skew.add(far / atTheMoney)));
        }
        if (index.size() % EVERY == 0) {
            for (Listing listing : market.universe()) {
                implied.atTheMoney(listing.symbol(), today, now)
                        .ifPresent(volatility ->
                                asked.add(new Expected(listing.symbol(), volatility, index.size() + AHEAD)));
            }
        }
    }

    /** After the close. */
    void settle(LocalDate today) {
        compareWithRealised(today);
        index.add(market.volatilityIndex().level().doubleValue());
        if (index.size() % EVERY == 0) {
            measureReturns(today);
        }
        for (Listing listing : market.universe()) {
            Bar bar = market.dailyBars(listing.symbol(), today, 1).get(0);
            lowestPrice = Math.min(lowestPrice, bar.low().toDouble());
            highestPrice = Math.max(highestPrice, bar.high().toDouble());
        }
    }

    MarketFigures figures() {
        double realised = Math.sqrt(realisedSquares / expected.size());
        return new MarketFigures(
                Spread.of(index.stream().mapToDouble(level -> level)),
                index.stream().mapToDouble(level -> level).max().orElse(Double.NaN),
                regimes(),
                Spread.of(volatility.stream().mapToDouble(one -> one)),
                mean(expected.stream().map(Expected::volatility).toList()) / realised,
                Spread.of(skew.stream().mapToDouble(ratio -> ratio)),
                mean(highPairsCalm),
                mean(highPairs),
                lowestPrice,
                highestPrice);
    }

    private void compareWithRealised(LocalDate today) {
        for (Expected one : asked) {
            if (one.due() == index.size()) {
                realisedSquares += yearlySquares(returns(one.symbol(), today, AHEAD));
                expected.add(one);
            }
        }
        asked.removeIf(one -> one.due() <= index.size());
    }

    private void measureReturns(LocalDate today) {
        double[][] returns = market.universe().stream()
                .map(listing -> returns(listing.symbol(), today, WINDOW))
                .toArray(double[][]::new);
        double share = Correlation.shareAbove(HIGH, returns);
        highPairs.add(share);
        if (index.size() >= WINDOW && mean(index.subList(index.size() - WINDOW, index.size())) < CALM) {
            highPairsCalm.add(share);
        }
        for (double[] row : returns) {
            volatility.add(Math.sqrt(yearlySquares(row)));
        }
    }

    private double[] returns(Symbol symbol, LocalDate lastSession, int count) {
        double[] closes = AdjustedCloses.of(market, symbol, market.dailyBars(symbol, lastSession, count + 1));
        double[] returns = new double[closes.length - 1];
        for (int i = 0; i < returns.length; i++) {
            returns[i] = Math.log(closes[i + 1] / closes[i]);
        }
        return returns;
    }

    private Map<VolatilityRegime, Double> regimes() {
        Map<VolatilityRegime, Double> shares = new EnumMap<>(VolatilityRegime.class);
        for (double level : index) {
            shares.merge(VolatilityRegime.ofLevel(BigDecimal.valueOf(level)), 1.0 / index.size(), Double::sum);
        }
        return shares;
    }

    private static double yearlySquares(double[] returns) {
        double squares = 0;
        for (double one : returns) {
            squares += one * one;
        }
        return squares / returns.length * SESSIONS_PER_YEAR;
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(value -> value).average().orElse(Double.NaN);
    }
}
