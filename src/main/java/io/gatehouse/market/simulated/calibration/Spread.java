package io.gatehouse.market.simulated.calibration;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.DoubleStream;

/** How something is spread: its tenth, fiftieth and ninetieth percentile. NaN when there was nothing to measure. */
public record Spread(double p10, double median, double p90) {

    static Spread of(DoubleStream values) {
        double[] sorted = values.toArray();
        Arrays.sort(sorted);
        return new Spread(at(sorted, 0.10), at(sorted, 0.50), at(sorted, 0.90));
    }

    private static double at(double[] sorted, double quantile) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.round(quantile * (sorted.length - 1))];
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "median %.2f, p10 %.2f, p90 %.2f", median, p10, p90);
    }
}
