package io.gatehouse.phases;

import io.gatehouse.money.Ratio;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** 95 % intervals: the same figures give the same interval, on every machine and in every year. */
final class Intervals {

    /** Two-sided 95 % quantile of the normal distribution. */
    private static final double Z = 1.959963984540054;

    private static final int RESAMPLES = 1_000;
    private static final int MOST_NEEDED = 20_000;

    private Intervals() {}

    /**
     * Wilson's score interval of a rate, without continuity correction.
     *
     * @throws IllegalArgumentException unless 0 ≤ wins ≤ n and n is positive
     */
    static Interval wilson(int wins, int n) {
        if (n < 1 || wins < 0 || wins > n) {
            throw new IllegalArgumentException("a rate is 0 to n out of n, n at least 1; have " + wins + " of " + n);
        }
        return wilson((double) wins / n, (double) n);
    }

    private static Interval wilson(double rate, double n) {
        double square = Z * Z;
        double centre = (rate + square / (2 * n)) / (1 + square / n);
        double half = Z / (1 + square / n) * Math.sqrt(rate * (1 - rate) / n + square / (4 * n * n));
        return new Interval(Ratio.rounded(Math.max(0, centre - half)), Ratio.rounded(Math.min(1, centre + half)));
    }

    /**
     * How many more would settle a rate against a threshold if it stays as it is: until its interval lies on one
     * side. Zero if it does already; empty if more than 20,000 would be needed.
     */
    static Optional<Integer> moreToSettle(int wins, int n, Ratio threshold) {
        double rate = (double) wins / n;
        if (!wilson(rate, MOST_NEEDED).excludes(threshold)) {
            return Optional.empty();
        }
        int low = n;
        int high = Math.max(n, MOST_NEEDED);
        while (low < high) {
            int middle = (low + high) / 2;
            if (wilson(rate, middle).excludes(threshold)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return Optional.of(low - n);
    }

    /** Percentile bootstrap of the profit factor; empty when its upper end is beyond every number for want of losses. */
    static Optional<Interval> profitFactor(List<PhaseTrade> trades) {
        double[] results = trades.stream()
                .filter(PhaseTrade::counts)
                .mapToDouble(trade -> trade.netPnl().amount().doubleValue())
                .toArray();
        double[] factors = new double[RESAMPLES];
        long state = results.length;
        for (int resample = 0; resample < RESAMPLES; resample++) {
            double won = 0;
            double lost = 0;
            for (int i = 0; i < results.length; i++) {
                state += 0x9E3779B97F4A7C15L;
                double result = results[(int) Long.remainderUnsigned(mixed(state), results.length)];
                won += Math.max(0, result);
                lost -= Math.min(0, result);
            }
            // Without a loss it is beyond every number.
            factors[resample] = lost > 0 ? won / lost : Double.POSITIVE_INFINITY;
        }
        Arrays.sort(factors);
        double low = quantile(factors, 0.025);
        double high = quantile(factors, 0.975);
        return Double.isFinite(high)
                ? Optional.of(new Interval(Ratio.rounded(low), Ratio.rounded(high)))
                : Optional.empty();
    }

    private static double quantile(double[] sorted, double share) {
        double at = (sorted.length - 1) * share;
        int below = (int) at;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }

    // SplitMix64, written out: a library's generator may change, and with it what a frozen verdict says.
    private static long mixed(long z) {
        long first = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        long second = (first ^ (first >>> 27)) * 0x94D049BB133111EBL;
        return second ^ (second >>> 31);
    }
}
