package io.gatehouse.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TradingSessionTest {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 3, 6);

    @ParameterizedTest
    @CsvSource({
        "2026-03-06, 2026-03-06T12:00:00Z, 2026-03-06T14:30:00Z, 2026-03-06T21:00:00Z",
        "2026-03-09, 2026-03-09T11:00:00Z, 2026-03-09T13:30:00Z, 2026-03-09T20:00:00Z",
    })
    void keepsNewYorkHoursOnBothSidesOfTheClockChange(LocalDate date, Instant desk, Instant opens, Instant closes) {
        TradingSession session = new TradingSession(date, TradingSession.REGULAR_CLOSE);

        assertThat(session.deskOpensAt()).isEqualTo(desk);
        assertThat(session.marketOpensAt()).isEqualTo(opens);
        assertThat(session.marketClosesAt()).isEqualTo(closes);
        assertThat(session.isEarlyClose()).isFalse();
    }

    @Test
    void isOpenFromHalfPastNineUntilJustBeforeTheClose() {
        TradingSession session = new TradingSession(FRIDAY, LocalTime.of(13, 0));

        assertThat(session.isEarlyClose()).isTrue();
        assertThat(session.isMarketOpenAt(session.at(LocalTime.of(9, 29, 59)))).isFalse();
        assertThat(session.isMarketOpenAt(session.at(LocalTime.of(9, 30)))).isTrue();
        assertThat(session.isMarketOpenAt(session.at(LocalTime.of(12, 59, 59)))).isTrue();
        assertThat(session.isMarketOpenAt(session.at(LocalTime.of(13, 0)))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"09:30", "09:00", "16:00:01", "16:15"})
    void refusesAnImpossibleClose(LocalTime closes) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TradingSession(FRIDAY, closes))
                .withMessage("a session closes after 09:30 and by 16:00; have " + closes + " on 2026-03-06");
    }
}
