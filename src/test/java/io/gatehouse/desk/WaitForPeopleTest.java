package io.gatehouse.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.workflow.inbox.Deadlines;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WaitForPeopleTest {

    private static final Instant DEADLINE = Instant.parse("2026-01-09T21:00:00Z");

    private Optional<Instant> deadline = Optional.of(DEADLINE);
    private final Deadlines inbox = () -> deadline;

    @Test
    void theClockStopsAtADeadlineUntilPeopleHaveDecided() {
        WaitForPeople people = new WaitForPeople(inbox, Duration.ofMinutes(15));

        assertThat(people.holdsBack(DEADLINE.minusSeconds(1))).isFalse();
        assertThat(people.waitsAt()).isEmpty();
        assertThat(people.holdsBack(DEADLINE)).isTrue();
        assertThat(people.waitsAt()).contains(DEADLINE);

        deadline = Optional.empty();
        assertThat(people.holdsBack(DEADLINE)).isFalse();
        assertThat(people.waitsAt()).isEmpty();
    }

    @Test
    void patienceEndsForOneDeadlineAndNotForTheNext() {
        WaitForPeople people = new WaitForPeople(inbox, Duration.ZERO);
        assertThat(people.holdsBack(DEADLINE)).isFalse();
        assertThat(people.holdsBack(DEADLINE.plusSeconds(60))).isFalse();

        WaitForPeople patient = new WaitForPeople(inbox, Duration.ofHours(1));
        assertThat(patient.holdsBack(DEADLINE.plusSeconds(60))).isTrue();
        deadline = Optional.of(DEADLINE.plusSeconds(90));
        assertThat(patient.holdsBack(DEADLINE.plusSeconds(60))).isFalse();
    }
}
