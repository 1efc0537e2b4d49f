package io.gatehouse.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.money.Money;
import io.gatehouse.money.Price;
import io.gatehouse.money.Ratio;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShownTest {

    @ParameterizedTest
    @CsvSource({
        "112840.4, '$112,840'",
        "1000, '$1,000'",
        "999.994, $999.99",
        "-96, −$96.00",
        "-12840.5, '−$12,840'",
        "0, $0.00"
    })
    void moneyHasCentsOnlyBelowAThousand(BigDecimal dollars, String text) {
        assertThat(Shown.money(dollars)).isEqualTo(text);
    }

    @Test
    void dollarsHaveNoCentsAtAll() {
        assertThat(Shown.dollars(Money.of("96.4"))).isEqualTo("$96");
        assertThat(Shown.dollars(Money.of("-96.4"))).isEqualTo("−$96");
    }

    @Test
    void aResultSaysItsSignWithoutColour() {
        assertThat(Shown.result(Money.of("412"))).isEqualTo(new Figure("▲ +$412.00", "up", ""));
        assertThat(Shown.result(Money.of("-96"))).isEqualTo(new Figure("▼ −$96.00", "down", ""));
        assertThat(Shown.result(Money.ZERO)).isEqualTo(Figure.of("$0.00"));
        assertThat(Shown.change(Ratio.of("-0.052")).text()).isEqualTo("▼ −5.2%");
        assertThat(Shown.r(Ratio.of("1.124")).text()).isEqualTo("+1.12 R");
        assertThat(Shown.r(Ratio.of("-0.31")).tone()).isEqualTo("down");
        assertThat(Shown.r(Ratio.of("-0.004")))
                .as("rounded to nothing, it has no sign")
                .extracting(Figure::text, Figure::tone)
                .containsExactly("0.00 R", "");
    }

    @Test
    void theUnknownSaysWhyAndIsNeverZero() {
        Figure unknown = Figure.unknown("no quote since 10:41");

        assertThat(unknown.text()).isEqualTo("–");
        assertThat(unknown.title()).isEqualTo("no quote since 10:41");
        assertThat(unknown.isKnown()).isFalse();
    }

    @Test
    void marketTimesAreNewYorksAndTitlesUtc() {
        Instant winter = Instant.parse("2026-03-06T14:45:00Z");
        Instant summer = Instant.parse("2026-03-09T13:45:00Z");

        assertThat(Shown.time(winter).text()).isEqualTo("09:45:00 ET");
        assertThat(Shown.minute(summer))
                .isEqualTo(new Moment("09:45 ET", "2026-03-09 13:45:00 UTC", "2026-03-09T13:45:00Z"));
        assertThat(Shown.moment(summer, LocalDate.of(2026, 3, 9)).text()).isEqualTo("09:45 ET");
        assertThat(Shown.moment(winter, LocalDate.of(2026, 3, 9)).text()).isEqualTo("6 Mar 09:45 ET");
        assertThat(Shown.recorded(summer).text()).isEqualTo("2026-03-09T13:45:00Z");
        assertThat(Shown.weekday(LocalDate.of(2026, 3, 9))).isEqualTo("Mon 9 Mar 2026");
        assertThat(Shown.date(LocalDate.of(2026, 9, 12))).isEqualTo("12 Sep 2026");
    }

    @ParameterizedTest
    @CsvSource({"0.0039, 0.39%", "-0.052, −5.2%", "0.167, 16.7%", "0, 0.0%", "-0.001, −0.10%"})
    void percentsHaveTwoDecimalsBelowOne(BigDecimal fraction, String text) {
        assertThat(Shown.percent(fraction)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "98, 1 m 38 s",
        "360, 6 m",
        "6720, 1 h 52 m",
        "259200, 3 d",
        "45, 45 s",
        "60, 1 m",
        "7200, 2 h",
        "-5, 0 s"
    })
    void durationsReadAsPeopleSayThem(long seconds, String text) {
        assertThat(Shown.duration(Duration.ofSeconds(seconds))).isEqualTo(text);
    }

    @Test
    void figuresOfAnOptionReadAsOnATicket() {
        assertThat(Shown.instrument("AAPL260116P00185500")).isEqualTo("185.50 put, 16 Jan");
        assertThat(Shown.instrument("AAPL")).isEqualTo("shares");
        assertThat(Shown.price(new BigDecimal("0.425"))).isEqualTo("0.42");
        assertThat(Shown.price(Price.of("1.85"))).isEqualTo("1.85");
        assertThat(Shown.quantity(-5)).isEqualTo("−5");
    }

    @Test
    void aMarkStandsBetweenStopAndTarget() {
        BigDecimal stop = new BigDecimal("1.20");
        BigDecimal target = new BigDecimal("0.20");

        assertThat(Shown.between(stop, target, stop)).contains(0);
        assertThat(Shown.between(stop, target, new BigDecimal("0.45"))).contains(75);
        assertThat(Shown.between(stop, target, new BigDecimal("0.05"))).contains(100);
        assertThat(Shown.between(stop, target, new BigDecimal("9"))).contains(0);
        assertThat(Shown.between(stop, stop, target)).isEmpty();
    }

    @Test
    void namesInCapitalsBecomeWords() {
        assertThat(Shown.words("REJECTED_BY_MARGIN")).isEqualTo("Rejected by margin");
        assertThat(Shown.words("daily-loss")).isEqualTo("Daily loss");
    }

    @Test
    void aSentenceHasItsInstantsInNewYorksTimeAndItsKeysAsTheyAre() {
        assertThat(Shown.sentence("the request ends unanswered at 2026-01-15T21:00:00Z"))
                .isEqualTo("the request ends unanswered at 15 Jan 2026 16:00 ET");
        assertThat(Shown.sentence("2026-07-01T13:45:10.5Z by ann")).isEqualTo("1 Jul 2026 09:45 ET by ann");
        assertThat(Shown.sentence("paper:by-hand:2026-01-16T12:00:00Z"))
                .isEqualTo("paper:by-hand:2026-01-16T12:00:00Z");
        assertThat(Shown.sentence("2026-13-99T99:99Z, $1 and 5 days")).isEqualTo("2026-13-99T99:99Z, $1 and 5 days");
    }
}
