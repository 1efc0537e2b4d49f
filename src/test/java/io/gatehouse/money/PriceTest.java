package io.gatehouse.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PriceTest {

    @Test
    void isZeroOrMore() {
        assertThat(Price.of("0")).isEqualTo(Price.ZERO);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Price.of("-0.01"))
                .withMessage("a price is zero or more; have -0.010000");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Price.of("1.00").minus(Price.of("1.01")))
                .withMessageContaining("-0.01");
    }

    @Test
    void refusesASeventhDecimalAndTextThatIsNoNumber() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Price.of("1.0000001"))
                .withMessage("a price has at most 6 decimals; have 1.0000001");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Price.of("1.2.3"))
                .withMessage("a price is written as a plain decimal such as 12.50; have '1.2.3'");
    }

    @ParameterizedTest
    @CsvSource({"0.125, 0.12", "0.135, 0.14", "0.4549999, 0.45", "0, 0", "-0.004, 0"})
    void roundsAComputedValueToTheNearestCent(double computed, String price) {
        assertThat(Price.toNearestCent(computed)).isEqualTo(Price.of(price));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, -0.006})
    void refusesAComputedValueThatIsNoPrice(double computed) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Price.toNearestCent(computed))
                .withMessageStartingWith("a price is");
    }

    @Test
    void timesAShortPositionIsNegativeMoney() {
        assertThat(Price.of("0.45").times(Quantity.of(-500))).isEqualTo(Money.of("-225"));
    }

    @Test
    void hasAMidThatIsExactForQuotes() {
        assertThat(Price.of("0.30").midTo(Price.of("0.35"))).isEqualTo(Price.of("0.325"));
        assertThat(Price.of("0.000001").midTo(Price.of("0.000002"))).isEqualTo(Price.of("0.000002"));
    }

    @Test
    void isMovedToAWholeCentDownOrUp() {
        assertThat(Price.of("0.325").floorToCent()).isEqualTo(Price.ofCents(32));
        assertThat(Price.of("0.325").ceilToCent()).isEqualTo(Price.ofCents(33));
        assertThat(Price.of("0.32").floorToCent())
                .isEqualTo(Price.of("0.32").ceilToCent())
                .isEqualTo(Price.ofCents(32));
    }

    @Test
    void takesAShareOfItself() {
        assertThat(Price.of("50").times(Ratio.of("0.85"))).isEqualTo(Price.of("42.5"));
        assertThat(Price.of("42.5").dividedBy(Price.of("50"))).isEqualTo(Ratio.of("0.85"));
        assertThat(Price.of("42.5").plus(Price.of("7.5"))).isEqualTo(Price.of("50"));
        assertThat(Price.of("50").minus(Price.of("7.5"))).isEqualTo(Price.of("42.5"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Price.of("1").times(Ratio.of("-0.5")))
                .withMessageContaining("-0.5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Price.of("1").dividedBy(Price.ZERO))
                .withMessageContaining("fraction of zero");
    }

    @Test
    void isComparedByAmount() {
        Price low = Price.of("1");
        Price high = Price.of("1.000001");

        assertThat(high.isAbove(low)).isTrue();
        assertThat(low.isAbove(low)).isFalse();
        assertThat(low.isBelow(high)).isTrue();
        assertThat(low.isBelow(low)).isFalse();
        assertThat(low.min(high)).isEqualTo(low);
        assertThat(high.min(low)).isEqualTo(low);
        assertThat(low.max(high)).isEqualTo(high);
        assertThat(high.max(low)).isEqualTo(high);
        assertThat(low.isZero()).isFalse();
        assertThat(low.toDouble()).isEqualTo(1.0);
    }

    @ParameterizedTest
    @CsvSource({"5, 5.00", "0.450000, 0.45", "0.325, 0.325", "0.000001, 0.000001", "0, 0.00", "1200, 1200.00"})
    void isWrittenWithTwoDecimalsAndNoMoreThanItHas(String price, String written) {
        assertThat(Price.of(price)).hasToString(written);
    }
}
