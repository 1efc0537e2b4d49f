package io.gatehouse.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.time.DeskClock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quartz.Calendar;
import org.quartz.SchedulerException;
import org.quartz.TriggerUtils;
import org.quartz.spi.OperableTrigger;

class QuartzSessionsTest {

    @Test
    void opensSessionsAtSevenAndNothingOnHolidaysAndWeekends() {
        assertThat(firings("2026-11-25T06:00", 4))
                // Thanksgiving is the 26th, the day after is a short session, and then comes a weekend.
                .containsExactly("2026-11-25T07:00", "2026-11-27T07:00", "2026-11-30T07:00", "2026-12-01T07:00");
        assertThat(firings("2026-12-24T08:00", 2)).containsExactly("2026-12-28T07:00", "2026-12-29T07:00");
    }

    @Test
    void sevenIsNewYorksSevenOnBothSidesOfTheClockChange() {
        assertThat(firings("2026-03-06T08:00", 2)).containsExactly("2026-03-09T07:00", "2026-03-10T07:00");
    }

    private static List<String> firings(String from, int count) {
        try {
            return firings(LocalDateTime.parse(from), count);
        } catch (SchedulerException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> firings(LocalDateTime from, int count) throws SchedulerException {
        OperableTrigger trigger = (OperableTrigger) QuartzSessions.trigger();
        trigger.setStartTime(Date.from(from.atZone(DeskClock.TRADING_ZONE).toInstant()));
        Calendar nyse = new NyseQuartzCalendar();
        List<String> firings = new ArrayList<>();
        for (Date fired : TriggerUtils.computeFireTimes(trigger, nyse, count)) {
            firings.add(fired.toInstant()
                    .atZone(DeskClock.TRADING_ZONE)
                    .toLocalDateTime()
                    .toString());
        }
        return firings;
    }
}
