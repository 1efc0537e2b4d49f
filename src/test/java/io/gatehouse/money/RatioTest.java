package io.gatehouse.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RatioTest {

    @Test
    void isEqualHoweverWritten() {
        assertThat(Ratio.of("0.15")).isEqualTo(Ratio.of("0.1500")).hasToString("0.15");
        assertThat(Ratio.of("100")).hasToString("100");
    }

    @Test
    void refusesANinthDecimalAndTextThatIsNoNumber() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ratio.of("0.123456789"))
                .withMessage("a ratio has at most 8 decimals; have 0.123456789");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ratio.of("15%"))
                .withMessage("a ratio is written as a plain decimal such as 12.50; have '15%'");
    }

    @Test
    void roundsAComputedValueHalfEvenAndRefusesWhatIsNoNumber() {
        assertThat(Ratio.rounded(1.0 / 3)).isEqualTo(Ratio.of("0.33333333"));
        assertThat(Ratio.rounded(-2.5e-8)).isEqualTo(Ratio.of("-0.00000002"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ratio.rounded(Double.NaN))
                .withMessage("a ratio is finite; have NaN");
    }

    @Test
    void addsAndCompares() {
        Ratio fifteen = Ratio.of("0.15");
        Ratio twenty = Ratio.of("0.20");

        assertThat(fifteen.plus(Ratio.of("0.05"))).isEqualTo(twenty);
        assertThat(twenty.minus(fifteen)).isEqualTo(Ratio.of("0.05"));
        assertThat(fifteen.negated()).isEqualTo(Ratio.of("-0.15"));
        assertThat(twenty.isAbove(fifteen)).isTrue();
        assertThat(fifteen.isAbove(fifteen)).isFalse();
        assertThat(fifteen.isBelow(twenty)).isTrue();
        assertThat(fifteen.isBelow(fifteen)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0.152, 15.20 %", "-0.00005, 0.00 %", "0.00015, 0.02 %", "1, 100.00 %"})
    void isReadAsPercent(String ratio, String percent) {
        assertThat(Ratio.of(ratio).asPercent()).isEqualTo(percent);
    }
}
