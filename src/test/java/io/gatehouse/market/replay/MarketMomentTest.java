package io.gatehouse.market.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.time.NyseCalendar;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class MarketMomentTest {

    private static final NyseCalendar CALENDAR = new NyseCalendar();
    private static final LocalDate HALF_DAY = LocalDate.of(2019, 11, 29);

    @Test
    void withinMarketHoursItIsNow() {
        MarketMoment moment = moment("2019-11-27T17:45:00Z");

        assertThat(moment.at()).isEqualTo("2019-11-27T17:45:00Z");
        assertThat(moment.elapsed()).isEqualTo(0.5);
        assertThat(moment.lastCompleted(CALENDAR)).isEqualTo("2019-11-26");
    }

    @Test
    void aHalfDayIsOverAtOne() {
        assertThat(moment("2019-11-29T16:15:00Z").elapsed()).isEqualTo(0.5);
        assertThat(moment("2019-11-29T18:00:00Z")).satisfies(moment -> {
            assertThat(moment.elapsed()).isEqualTo(1);
            assertThat(moment.lastCompleted(CALENDAR)).isEqualTo(HALF_DAY);
        });
    }

    @Test
    void beforeTheOpenAndOnHolidaysItIsTheCloseBefore() {
        assertThat(moment("2019-11-29T14:29:59Z").at()).isEqualTo("2019-11-27T21:00:00Z");
        assertThat(moment("2019-11-28T17:00:00Z").at()).isEqualTo("2019-11-27T21:00:00Z");
        assertThat(moment("2019-12-01T17:00:00Z").at()).isEqualTo("2019-11-29T18:00:00Z");
    }

    @Test
    void theOpeningInstantBelongsToTheSession() {
        assertThat(moment("2019-11-29T14:30:00Z")).satisfies(moment -> {
            assertThat(moment.date()).isEqualTo(HALF_DAY);
            assertThat(moment.elapsed()).isZero();
        });
    }

    private static MarketMoment moment(String now) {
        return MarketMoment.of(Instant.parse(now), CALENDAR);
    }
}
