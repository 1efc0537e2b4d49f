package io.gatehouse.risk;

import io.gatehouse.money.Ratio;
import java.util.Optional;

/** How alike two shares have moved. */
final class Correlation {

    private Correlation() {}

    /**
     * The correlation of the last {@code sessions} moves, -1 to 1, in two passes so that nothing cancels; empty where
     * a move is missing or one of the two did not move at all.
     *
     * @param sessions at most as many as there are moves
     */
    static Optional<Ratio> ofLast(int sessions, double[] one, double[] other) {
        int from = one.length - sessions;
        double meanOfOne = mean(one, from);
        double meanOfOther = mean(other, from);
        double together = 0;
        double varianceOfOne = 0;
        double varianceOfOther = 0;
        for (int i = from; i < one.length; i++) {
            double a = one[i] - meanOfOne;
            double b = other[i] - meanOfOther;
            together += a * b;
            varianceOfOne += a * a;
            varianceOfOther += b * b;
        }
        double correlation = together / Math.sqrt(varianceOfOne * varianceOfOther);
        return Double.isFinite(correlation) ? Optional.of(Ratio.rounded(correlation)) : Optional.empty();
    }

    private static double mean(double[] moves, int from) {
        double sum = 0;
        for (int i = from; i < moves.length; i++) {
            sum += moves[i];
        }
        return sum / (moves.length - from);
    }
}
