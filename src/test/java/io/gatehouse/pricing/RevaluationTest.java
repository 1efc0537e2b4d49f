package io.gatehouse.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gatehouse.instrument.Right;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RevaluationTest {

    private static final double YEARS = 10 / 365.0;

    private final Revaluation put = new Revaluation(Right.PUT, 48, 40, YEARS, 0.60);

    private static double price(double spot, double volatility) {
        return BlackScholes.price(Right.PUT, spot, 40, YEARS, 0, 0, volatility);
    }

    @Test
    void valuesTheOptionAgainUnderEachPairOfMoves() {
        double[] changes = changes(new double[] {0.9, 1, 1.1}, new double[] {1.5, 1, 0.8});

        assertThat(changes)
                .containsExactly(
                        new double[] {
                            price(48 * 0.9, 0.60 * 1.5) - price(48, 0.60),
                            0,
                            price(48 * 1.1, 0.60 * 0.8) - price(48, 0.60)
                        },
                        within(1e-12));
    }

    private double[] changes(double[] spotFactors, double[] volatilityFactors) {
        return put.changes(Arrays.stream(spotFactors).map(Math::log).toArray(), spotFactors, volatilityFactors);
    }

    @Test
    void isSilentWhereAMoveIsMissing() {
        double[] changes = changes(new double[] {Double.NaN, 1}, new double[] {1, Double.NaN});

        assertThat(changes).containsExactly(Double.NaN, Double.NaN);
    }

    @Test
    void aShareThatFallsAlmostToNothingLeavesThePutItsStrike() {
        assertThat(changes(new double[] {1e-9}, new double[] {1})[0]).isCloseTo(40 - price(48, 0.60), within(1e-6));
    }

    @Test
    void aShockMovesTheShareAndAddsToTheVolatility() {
        assertThat(put.change(0.8, 0.1)).isEqualTo(price(48 * 0.8, 0.70) - price(48, 0.60));
    }

    @Test
    void findsTheVolatilityThatExplainsAPrice() {
        assertThat(Revaluation.volatilityOf(Right.PUT, 48, 40, YEARS, price(48, 0.60)))
                .hasValueCloseTo(0.60, within(1e-9));
    }

    @Test
    void whatIsWorthNoMoreThanItsIntrinsicValueHasNone() {
        assertThat(Revaluation.volatilityOf(Right.PUT, 30, 40, YEARS, 10)).hasValue(0);
        assertThat(Revaluation.volatilityOf(Right.PUT, 30, 40, YEARS, 9)).hasValue(0);
        assertThat(Revaluation.volatilityOf(Right.CALL, 50, 40, YEARS, 10)).hasValue(0);
        assertThat(Revaluation.volatilityOf(Right.PUT, 48, 40, YEARS, 0)).hasValue(0);
    }

    @Test
    void noVolatilityExplainsAPutDearerThanItsStrike() {
        assertThat(Revaluation.volatilityOf(Right.PUT, 48, 40, YEARS, 40)).isEmpty();
    }
}
