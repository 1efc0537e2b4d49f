package io.gatehouse.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

class QuantityTest {

    @Test
    void isShortWhenNegative() {
        Quantity sold = Quantity.of(-5);

        assertThat(sold.isNegative()).isTrue();
        assertThat(sold.isPositive()).isFalse();
        assertThat(sold.isZero()).isFalse();
        assertThat(sold.abs()).isEqualTo(Quantity.of(5));
        assertThat(sold.negated().isPositive()).isTrue();
        assertThat(sold.times(100)).hasToString("-500");
    }

    @Test
    void isZeroAfterAllIsBoughtBack() {
        assertThat(Quantity.of(-5).plus(Quantity.of(5))).isEqualTo(Quantity.ZERO);
        assertThat(Quantity.of(-5).minus(Quantity.of(-5)).isZero()).isTrue();
    }

    @Test
    void isOrderedByItsSignedValue() {
        assertThat(Quantity.of(-5)).isLessThan(Quantity.of(3));
        assertThat(Quantity.of(-5).min(Quantity.of(3))).isEqualTo(Quantity.of(-5));
        assertThat(Quantity.of(3).min(Quantity.of(-5))).isEqualTo(Quantity.of(-5));
    }

    @Test
    void neverWrapsAround() {
        Quantity most = Quantity.of(Long.MAX_VALUE);
        Quantity least = Quantity.of(Long.MIN_VALUE);

        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> most.plus(Quantity.of(1)));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> least.minus(Quantity.of(1)));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> most.times(2));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(least::negated);
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(least::abs);
    }
}
