package io.gatehouse.market.simulated.calibration;

/** Pearson's correlation of return series. */
final class Correlation {

    private Correlation() {}

    /** The fraction of pairs of rows that correlate above a limit; every row has the same length. */
    static double shareAbove(double limit, double[][] rows) {
        double[][] units = new double[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            units[i] = unit(rows[i]);
        }
        int above = 0;
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < i; j++) {
                above += product(units[i], units[j]) > limit ? 1 : 0;
            }
        }
        return 2.0 * above / (rows.length * (rows.length - 1.0));
    }

    private static double[] unit(double[] row) {
        double mean = 0;
        for (double value : row) {
            mean += value / row.length;
        }
        double squares = 0;
        double[] unit = new double[row.length];
        for (int i = 0; i < row.length; i++) {
            unit[i] = row[i] - mean;
            squares += unit[i] * unit[i];
        }
        for (int i = 0; i < row.length; i++) {
            unit[i] /= Math.sqrt(squares);
        }
        return unit;
    }

    private static double product(double[] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += x[i] * y[i];
        }
        return sum;
    }
}
