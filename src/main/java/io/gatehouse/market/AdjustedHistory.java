package io.gatehouse.market;

import io.gatehouse.money.Money;
import io.gatehouse.money.Price;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The past sessions of one symbol on one scale: <em>adjusted closes</em> as of the last bar.
 *
 * <p>"Adjusted" has its usual meaning. For every ex-date after the first bar and up to the last one, all
 * closes before it are divided by the split or spin-off factor and multiplied by {@code 1 - D / C}, where
 * {@code D} is the cash dividend per share and {@code C} the close before the ex-date (on the new scale, where
 * a split has the same ex-date). So a return of adjusted closes is what a holder earned, and an average of
 * them has no step that nobody lost money by. The last close is always as traded. Actions after the last bar
 * are not applied: today's split does not change what yesterday's screen saw.
 *
 * <p>Adjusted closes keep six decimals, rounded half-even. Immutable and thread-safe.
 */
public final class AdjustedHistory {

    private final List<Bar> bars;
    private final long[] closesMicros;

    private AdjustedHistory(List<Bar> bars, long[] closesMicros) {
        this.bars = bars;
        this.closesMicros = closesMicros;
    }

    /**
     * The history of as-traded bars and the actions of the same symbol, in any order; actions outside the bars'
     * dates are allowed and without effect.
     *
     * @param bars oldest first, one a session; may be empty
     * @throws IllegalArgumentException if the bars are not in strictly rising order of dates, or if a dividend
     *     is not below the close before it
     */
    public static AdjustedHistory of(List<Bar> bars, List<CorporateAction> actions) {
        List<Bar> asTraded = List.copyOf(bars);
        return new AdjustedHistory(asTraded, adjusted(asTraded, newestFirst(actions)));
    }

    private static List<CorporateAction> newestFirst(List<CorporateAction> actions) {
        return actions.size() < 2
                ? actions
                : actions.stream()
                        .sorted(Comparator.comparing(CorporateAction::exDate).reversed())
                        .toList();
    }

    // The factor is a double because it is the statistic's, not the ledger's; the product is rounded at once.
    private static long[] adjusted(List<Bar> bars, List<CorporateAction> newestFirst) {
        long[] closes = new long[bars.size()];
        double factor = 1;
        int next = 0;
        for (int i = bars.size() - 1; i >= 0; i--) {
            Bar bar = bars.get(i);
            int first = next;
            while (next < newestFirst.size() && newestFirst.get(next).exDate().isAfter(bar.date())) {
                next++;
            }
            if (i + 1 < bars.size()) {
                requireOrder(bar, bars.get(i + 1));
                factor *= first == next ? 1 : step(newestFirst.subList(first, next), bar);
            }
            long micros = bar.close().perShare().unscaledValue().longValueExact();
            closes[i] = factor == 1 ? micros : (long) Math.rint(micros * factor);
        }
        return closes;
    }

    private static void requireOrder(Bar earlier, Bar later) {
        if (!earlier.date().isBefore(later.date())) {
            throw new IllegalArgumentException(
                    "bars run from old to new, one a session; have " + earlier.date() + " before " + later.date());
        }
    }

    /** What the closes up to {@code before} are multiplied by for the actions right after it. */
    private static double step(List<CorporateAction> actions, Bar before) {
        double newPerOld = 1;
        double cash = 0;
        for (CorporateAction action : actions) {
            if (action instanceof CorporateAction.Split split) {
                newPerOld *= positive(split.newPerOld().value(), action);
            } else if (action instanceof CorporateAction.SpinOff spinOff) {
                newPerOld *= positive(spinOff.priceFactor().value(), action);
            } else if (action instanceof CorporateAction.Dividend dividend) {
                cash += dividend.perShare().toDouble();
            }
        }
        double close = before.close().toDouble() / newPerOld;
        if (cash > 0 && cash >= close) {
            throw new IllegalArgumentException("a dividend is below the close before it; have " + cash
                    + " after a close of " + close + " on " + before.date());
        }
        return cash > 0 ? (1 - cash / close) / newPerOld : 1 / newPerOld;
    }

    private static double positive(BigDecimal factor, CorporateAction action) {
        if (factor.signum() <= 0) {
            throw new IllegalArgumentException("a split or spin-off factor is above zero; have " + action);
        }
        return factor.doubleValue();
    }

    /** How many sessions it holds. */
    public int sessions() {
        return closesMicros.length;
    }

    /**
     * The close of the last session, as traded.
     *
     * @throws IllegalStateException if there is no session
     */
    public Price lastClose() {
        if (bars.isEmpty()) {
            throw new IllegalStateException("a history without sessions has no last close");
        }
        return bars.get(bars.size() - 1).close();
    }

    /**
     * The simple moving average of the last {@code n} adjusted closes; empty when the history is shorter.
     *
     * @param n sessions, at least 1
     */
    public Optional<Price> smaOfCloses(int n) {
        if (isShorterThan(n)) {
            return Optional.empty();
        }
        long sum = 0;
        for (int i = closesMicros.length - n; i < closesMicros.length; i++) {
            sum = Math.addExact(sum, closesMicros[i]);
        }
        return Optional.of(new Price(BigDecimal.valueOf(sum, Money.SCALE)
                .divide(BigDecimal.valueOf(n), Money.SCALE, RoundingMode.HALF_EVEN)));
    }

    /**
     * The mean over the last {@code n} sessions of close times volume, both as traded, so that splits do not
     * matter; empty when the history is shorter.
     *
     * @param n sessions, at least 1
     */
    public Optional<Money> meanDollarVolume(int n) {
        if (isShorterThan(n)) {
            return Optional.empty();
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (Bar bar : bars.subList(bars.size() - n, bars.size())) {
            sum = sum.add(bar.close().perShare().multiply(BigDecimal.valueOf(bar.volume())));
        }
        return Optional.of(new Money(sum.divide(BigDecimal.valueOf(n), Money.SCALE, RoundingMode.HALF_EVEN)));
    }

    /**
     * The last {@code n} logarithmic returns of the adjusted closes, oldest first, one a session; for statistics
     * only. It takes {@code n + 1} sessions; empty when the history is shorter. The array is the caller's own.
     *
     * @param n returns, at least 1
     */
    public Optional<double[]> logReturns(int n) {
        if (isShorterThan(n) || closesMicros.length == n) {
            return Optional.empty();
        }
        double[] returns = new double[n];
        int before = closesMicros.length - n - 1;
        for (int i = 0; i < n; i++) {
            returns[i] = Math.log((double) closesMicros[before + i + 1] / closesMicros[before + i]);
        }
        return Optional.of(returns);
    }

    private boolean isShorterThan(int n) {
        if (n < 1) {
            throw new IllegalArgumentException("ask for at least one session; have " + n);
        }
        return closesMicros.length < n;
    }
}
