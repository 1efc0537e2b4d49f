package io.gatehouse.web.cockpit;

import io.gatehouse.ledger.Trade;
import io.gatehouse.money.Ratio;
import io.gatehouse.web.page.Figure;
import io.gatehouse.web.page.Shown;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * The mean result of trades in planned losses at the stop (R), with the 95 % interval of that mean by the normal
 * approximation: mean ± 1.96 × standard deviation ÷ √n. Below ten trades there is no interval worth the name.
 *
 * @param mean empty without a trade
 * @param half half the interval's width; empty below ten trades
 */
record Expectancy(int sample, Optional<BigDecimal> mean, Optional<BigDecimal> half) {

    private static final int FEWEST = 10;
    private static final BigDecimal NORMAL_95 = new BigDecimal("1.96");
    private static final MathContext EXACT_ENOUGH = MathContext.DECIMAL64;

    static Expectancy of(List<Trade> closed) {
        List<BigDecimal> results = closed.stream().map(Expectancy::r).toList();
        int n = results.size();
        if (n == 0) {
            return new Expectancy(0, Optional.empty(), Optional.empty());
        }
        BigDecimal mean = sum(results).divide(BigDecimal.valueOf(n), EXACT_ENOUGH);
        if (n < FEWEST) {
            return new Expectancy(n, Optional.of(mean), Optional.empty());
        }
        BigDecimal squares =
                sum(results.stream().map(each -> each.subtract(mean).pow(2)).toList());
        BigDecimal deviation =
                squares.divide(BigDecimal.valueOf(n - 1L), EXACT_ENOUGH).sqrt(EXACT_ENOUGH);
        BigDecimal half =
                NORMAL_95.multiply(deviation.divide(BigDecimal.valueOf(n).sqrt(EXACT_ENOUGH), EXACT_ENOUGH));
        return new Expectancy(n, Optional.of(mean), Optional.of(half));
    }

    private static BigDecimal r(Trade trade) {
        return trade.closed()
                .orElseThrow()
                .netPnl()
                .dividedBy(trade.contract()
                        .valueOf(trade.contracts(), trade.credit())
                        .abs()
                        .times(2))
                .value();
    }

    private static BigDecimal sum(List<BigDecimal> values) {
        return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    Figure figure() {
        return mean.map(value -> new Figure(
                        signed(value) + " R", "", "mean result over planned losses at the stop, n = " + sample))
                .orElse(Figure.unknown("no trade is closed yet"));
    }

    String words() {
        String interval = half.flatMap(width -> mean.map(value ->
                        "95% CI " + signed(value.subtract(width)) + " to " + signed(value.add(width)) + " R, "))
                .orElse(sample == 0 ? "" : "too few for an interval, ");
        return interval + "n = " + sample;
    }

    private static String signed(BigDecimal value) {
        return Shown.r(new Ratio(value.setScale(4, RoundingMode.HALF_EVEN)))
                .text()
                .replace(" R", "");
    }
}
