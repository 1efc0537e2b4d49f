package io.gatehouse.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShownTest {

    private final Shown shown = new Shown();

    @ParameterizedTest
    @CsvSource({
        "112840.49, '$112,840'",
        "1000, '$1,000'",
        "999.994, $999.99",
        "-96, −$96.00",
        "-12840.5, '−$12,840'",
        "0, $0.00"
    })
    void moneyHasCentsOnlyBelowAThousand(BigDecimal dollars, String text) {
        assertThat(shown.money(dollars)).isEqualTo(text);
    }

    @Test
    void aResultSaysItsSignWithoutColour() {
        assertThat(shown.result(Optional.of(new BigDecimal("412")))).isEqualTo("▲ +$412.00");
        assertThat(shown.result(Optional.of(new BigDecimal("-96")))).isEqualTo("▼ −$96.00");
        assertThat(shown.result(Optional.of(BigDecimal.ZERO))).isEqualTo("$0.00");
        assertThat(shown.tone(Optional.of(new BigDecimal("412")))).isEqualTo("up");
        assertThat(shown.tone(Optional.of(new BigDecimal("-96")))).isEqualTo("down");
        assertThat(shown.tone(Optional.empty())).isEmpty();
    }

    @Test
    void theUnknownIsNeverZero() {
        assertThat(shown.money(Optional.empty())).isEqualTo("–");
        assertThat(shown.result(Optional.empty())).isEqualTo("–");
        assertThat(shown.price(Optional.empty())).isEqualTo("–");
    }

    @Test
    void marketTimesAreNewYorksAndTitlesUtc() {
        Instant beforeDaylightSaving = Instant.parse("2026-03-06T14:45:00Z");
        Instant after = Instant.parse("2026-03-09T13:45:00Z");

        assertThat(shown.time(beforeDaylightSaving)).isEqualTo("09:45:00");
        assertThat(shown.time(after)).isEqualTo("09:45:00");
        assertThat(shown.day(after)).isEqualTo("Mon 9 Mar 2026");
        assertThat(shown.utc(after)).isEqualTo("2026-03-09 13:45:00 UTC");
        assertThat(shown.date(LocalDate.of(2026, 3, 9))).isEqualTo("Mon 9 Mar 2026");
    }

    @Test
    void figuresOfAnOptionReadAsOnATicket() {
        assertThat(shown.instrument("AAPL260116P00185500")).isEqualTo("185.50 put, 16 Jan");
        assertThat(shown.instrument("AAPL")).isEqualTo("shares");
        assertThat(shown.price(new BigDecimal("0.425"))).isEqualTo("0.42");
        assertThat(shown.percent(new BigDecimal("0.16666"))).isEqualTo("16.7%");
        assertThat(shown.quantity(-5)).isEqualTo("−5");
        assertThat(shown.quantity(5)).isEqualTo("5");
    }

    @Test
    void aMarkStandsBetweenStopAndTarget() {
        Optional<BigDecimal> stop = Optional.of(new BigDecimal("1.20"));
        Optional<BigDecimal> target = Optional.of(new BigDecimal("0.20"));

        assertThat(shown.between(stop, target, stop)).contains(0);
        assertThat(shown.between(stop, target, Optional.of(new BigDecimal("0.45"))))
                .contains(75);
        assertThat(shown.between(stop, target, Optional.of(new BigDecimal("0.05"))))
                .contains(100);
        assertThat(shown.between(stop, target, Optional.of(new BigDecimal("9"))))
                .contains(0);
        assertThat(shown.between(stop, target, Optional.empty())).isEmpty();
    }

    @Test
    void namesInCapitalsBecomeWords() {
        assertThat(shown.words("REJECTED_BY_MARGIN")).isEqualTo("Rejected by margin");
    }

    @Test
    void saysHowFastTheDayGoesBy() {
        assertThat(shown.pace(Optional.of(20L))).isEqualTo("a trading day in 20 s");
        assertThat(shown.pace(Optional.empty())).isEqualTo("by the wall clock");
    }
}
