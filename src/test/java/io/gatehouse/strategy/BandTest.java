package io.gatehouse.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.money.Price;
import io.gatehouse.money.Ratio;
import org.junit.jupiter.api.Test;

class BandTest {

    @Test
    void bothEndsBelongToABand() {
        PriceBand premium = PriceBand.of("0.30..0.50");
        RatioBand outOfTheMoney = RatioBand.of("0.15..0.20");
        DayBand days = DayBand.of("7..14");

        assertThat(premium.contains(Price.of("0.30"))).isTrue();
        assertThat(premium.contains(Price.of("0.50"))).isTrue();
        assertThat(premium.contains(Price.of("0.505"))).isFalse();
        assertThat(premium.contains(Price.of("0.295"))).isFalse();
        assertThat(outOfTheMoney.contains(Ratio.of("0.15"))).isTrue();
        assertThat(outOfTheMoney.contains(Ratio.of("0.20"))).isTrue();
        assertThat(outOfTheMoney.contains(Ratio.of("0.14999999"))).isFalse();
        assertThat(outOfTheMoney.contains(Ratio.of("0.20000001"))).isFalse();
        assertThat(days.contains(7)).isTrue();
        assertThat(days.contains(14)).isTrue();
        assertThat(days.contains(6)).isFalse();
        assertThat(days.contains(15)).isFalse();
    }

    @Test
    void tellsHowFarAValueMissesIt() {
        assertThat(PriceBand.of("0.30..0.50").missedBy(Price.of("0.22"))).isEqualTo(Price.of("0.08"));
        assertThat(PriceBand.of("0.30..0.50").missedBy(Price.of("0.75"))).isEqualTo(Price.of("0.25"));
        assertThat(PriceBand.of("0.30..0.50").missedBy(Price.of("0.40"))).isEqualTo(Price.ZERO);
        assertThat(RatioBand.of("0.15..0.20").missedBy(Ratio.of("0.10"))).isEqualTo(Ratio.of("0.05"));
        assertThat(RatioBand.of("0.15..0.20").missedBy(Ratio.of("0.23"))).isEqualTo(Ratio.of("0.03"));
        assertThat(RatioBand.of("0.15..0.20").missedBy(Ratio.of("0.17"))).isEqualTo(Ratio.ZERO);
        assertThat(DayBand.of("7..14").missedBy(4)).isEqualTo(3);
        assertThat(DayBand.of("7..14").missedBy(20)).isEqualTo(6);
        assertThat(DayBand.of("7..14").missedBy(9)).isZero();
    }

    @Test
    void readsAsItIsWritten() {
        assertThat(PriceBand.of("15 .. 150")).hasToString("15.00..150.00");
        assertThat(RatioBand.of("0.15..0.20")).hasToString("0.15..0.2");
        assertThat(DayBand.of("7..14")).hasToString("7..14");
    }

    @Test
    void refusesATextThatIsNoRange() {
        assertThatThrownBy(() -> DayBand.of("7-14"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a range is min..max, such as 7..14; have '7-14'");
        assertThatThrownBy(() -> PriceBand.of("cheap..0.50"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a range is two numbers min..max, such as 7..14; have 'cheap..0.50'");
    }

    @Test
    void refusesARangeThatRunsBackwards() {
        assertThatThrownBy(() -> RatioBand.of("0.20..0.15"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a range runs from min to max; have 0.2..0.15");
    }
}
