package io.gatehouse.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeskClockTest {

    private static final Instant NOON = Instant.parse("2026-03-06T17:00:00Z");

    @Test
    void simulatedTimeStandsStillUntilAdvanced() {
        SimulatedDeskClock clock = new SimulatedDeskClock(NOON);

        assertThat(clock.now()).isEqualTo(NOON).isEqualTo(clock.now());
        clock.advanceTo(NOON.plusSeconds(90));
        assertThat(clock.now()).isEqualTo(NOON.plusSeconds(90));
        clock.advanceTo(clock.now());
        assertThat(clock.now()).isEqualTo(NOON.plusSeconds(90));
    }

    @Test
    void simulatedTimeNeverGoesBackwards() {
        SimulatedDeskClock clock = new SimulatedDeskClock(NOON);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> clock.advanceTo(NOON.minusSeconds(1)))
                .withMessage(
                        "the desk clock never goes backwards; at 2026-03-06T17:00:00Z, asked for 2026-03-06T16:59:59Z");
        assertThat(clock.now()).isEqualTo(NOON);
    }

    @Test
    void keepsNoMoreThanMicroseconds() {
        SimulatedDeskClock simulated = new SimulatedDeskClock(NOON.plusNanos(1_999));
        SystemDeskClock system = new SystemDeskClock(Clock.fixed(NOON.plusNanos(1_999), ZoneOffset.UTC));

        assertThat(simulated.now()).isEqualTo(NOON.plusNanos(1_000));
        assertThat(system.now()).isEqualTo(NOON.plusNanos(1_000));
        simulated.advanceTo(NOON.plusNanos(2_500));
        assertThat(simulated.now()).isEqualTo(NOON.plusNanos(2_000));
    }

    @Test
    void readsDatesInNewYork() {
        SimulatedDeskClock clock = new SimulatedDeskClock(Instant.parse("2026-03-07T04:30:00Z"));

        assertThat(clock.today()).isEqualTo(LocalDate.of(2026, 3, 6));
        assertThat(clock.inNewYork().toLocalTime()).isEqualTo(LocalTime.of(23, 30));
    }

    @Test
    void theSystemsTimeStandsStillWhileTheMachinesIsSetBack() {
        SystemDeskClock clock =
                new SystemDeskClock(new ScriptedMachine(List.of(NOON, NOON.minusSeconds(5), NOON.plusSeconds(1))));

        assertThat(clock.now()).isEqualTo(NOON);
        assertThat(clock.now()).isEqualTo(NOON);
        assertThat(clock.now()).isEqualTo(NOON.plusSeconds(1));
    }

    @Test
    void theSystemsTimeIsTheMachines() {
        Instant before = Clock.systemUTC().instant().minusMillis(1);

        Instant now = new SystemDeskClock().now();

        assertThat(Duration.between(before, now)).isBetween(Duration.ZERO, Duration.ofMinutes(1));
    }

    /** A machine whose time was set by somebody. */
    private static final class ScriptedMachine extends Clock {
        private final Deque<Instant> readings;

        ScriptedMachine(List<Instant> readings) {
            this.readings = new ArrayDeque<>(readings);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return readings.remove();
        }
    }
}
