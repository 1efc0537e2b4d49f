package io.gatehouse.risk;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.money.Ratio;
import org.junit.jupiter.api.Test;

class CorrelationTest {

    private static final double[] MOVES = {0.01, -0.02, 0.03, 0.00, -0.01};

    private static double[] times(double factor) {
        double[] moves = MOVES.clone();
        for (int i = 0; i < moves.length; i++) {
            moves[i] = 0.001 + factor * moves[i];
        }
        return moves;
    }

    @Test
    void whatMovesAlikeIsOneAndTheOppositeMinusOne() {
        assertThat(Correlation.ofLast(5, MOVES, times(3))).contains(Ratio.of("1"));
        assertThat(Correlation.ofLast(5, MOVES, times(-0.5))).contains(Ratio.of("-1"));
    }

    @Test
    void equalsTheTextbook() {
        // Deviations (-1.5, -0.5, 0.5, 1.5) and (-0.5, -1.5, 1.5, 0.5): 3 / 5.
        assertThat(Correlation.ofLast(4, new double[] {1, 2, 3, 4}, new double[] {2, 1, 4, 3}))
                .contains(Ratio.of("0.6"));
    }

    @Test
    void onlyTheLastMovesCount() {
        assertThat(Correlation.ofLast(4, new double[] {Double.NaN, 1, 2, 3, 4}, new double[] {99, 2, 1, 4, 3}))
                .contains(Ratio.of("0.6"));
    }

    @Test
    void aMissingMoveOrNoMovementAtAllHasNone() {
        assertThat(Correlation.ofLast(5, MOVES, new double[] {0.01, Double.NaN, 0.03, 0.00, -0.01}))
                .isEmpty();
        assertThat(Correlation.ofLast(5, MOVES, new double[5])).isEmpty();
    }
}
