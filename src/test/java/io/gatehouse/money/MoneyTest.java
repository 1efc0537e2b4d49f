package io.gatehouse.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

    @Test
    void isEqualToTheSameAmountHoweverWritten() {
        assertThat(Money.of("5")).isEqualTo(Money.of("5.00")).hasSameHashCodeAs(Money.of("5.000000"));
        assertThat(Money.ofDollars(5)).isEqualTo(Money.of("5"));
        assertThat(new Money(new BigDecimal("5E+2"))).isEqualTo(Money.ofDollars(500));
    }

    @Test
    void refusesASeventhDecimalInsteadOfRounding() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.of("0.0000001"))
                .withMessage("money has at most 6 decimals; have 0.0000001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "1,5", "1e9", "1e999999999", " 1", "NaN", ".5", "$5"})
    void refusesTextThatIsNoPlainDecimalNamingIt(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.of(text))
                .withMessage("money is written as a plain decimal such as 12.50; have '" + text + "'");
    }

    @ParameterizedTest
    @CsvSource({"0.0000005, 0.000000", "0.0000015, 0.000002", "-0.0000025, -0.000002", "0.00000051, 0.000001"})
    void roundsAResultHalfEvenAtTheSixthDecimal(BigDecimal computed, String rounded) {
        assertThat(Money.rounded(computed)).isEqualTo(Money.of(rounded));
    }

    @Test
    void takesAShareOfAnAmount() {
        assertThat(Money.of("1234.56").times(Ratio.of("0.05"))).isEqualTo(Money.of("61.728"));
        assertThat(Money.of("0.000001").times(Ratio.of("0.5"))).isEqualTo(Money.ZERO);
        assertThat(Money.of("-10").times(3)).isEqualTo(Money.of("-30"));
    }

    @Test
    void isAFractionOfAnotherAmountToEightDecimals() {
        assertThat(Money.of("1").dividedBy(Money.of("3"))).isEqualTo(Ratio.of("0.33333333"));
        assertThat(Money.of("-2").dividedBy(Money.of("3"))).isEqualTo(Ratio.of("-0.66666667"));
    }

    @Test
    void isNoFractionOfZero() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.of("7").dividedBy(Money.ZERO))
                .withMessage("a fraction of zero dollars is not defined; have 7.000000 / 0");
    }

    @Test
    void knowsItsSignAndSize() {
        Money loss = Money.of("-0.01");

        assertThat(loss.isNegative()).isTrue();
        assertThat(loss.isPositive()).isFalse();
        assertThat(loss.negated().isPositive()).isTrue();
        assertThat(loss.abs()).isEqualTo(Money.of("0.01"));
        assertThat(loss.plus(Money.of("0.01")).isZero()).isTrue();
        assertThat(Money.of("10").exceeds(Money.of("10"))).isFalse();
        assertThat(Money.of("10.000001").exceeds(Money.of("10"))).isTrue();
        assertThat(loss.min(Money.ZERO)).isEqualTo(loss);
        assertThat(Money.ZERO.min(loss)).isEqualTo(loss);
        assertThat(loss.max(Money.ZERO)).isEqualTo(Money.ZERO);
        assertThat(Money.ZERO.max(loss)).isEqualTo(Money.ZERO);
        assertThat(loss.minus(loss)).isEqualTo(Money.ZERO);
    }

    @ParameterizedTest
    @CsvSource({"0.005, 0.00", "0.015, 0.02", "-12.5, -12.50", "1000000, 1000000.00"})
    void isShownInDollarsAndCents(String amount, String shown) {
        assertThat(Money.of(amount).shown()).isEqualTo(shown);
    }

    @Test
    void isWrittenWithItsSixDecimals() {
        assertThat(Money.of("-12.5")).hasToString("-12.500000");
    }
}
