package io.gatehouse.desk;

import io.gatehouse.emergency.EmergencyWatch;
import io.gatehouse.emergency.RecordStops;
import io.gatehouse.time.DeskClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Answers stop files in a simulation or replay, on the thread that moves its clock: looked for before everything that
 * happens, answered in rounds a second of desk time apart.
 */
final class StopsInRun implements EventSource {

    private static final Duration BETWEEN_ROUNDS = Duration.ofSeconds(1);

    private final EmergencyWatch watch;
    private final RecordStops record;
    private final DeskClock clock;
    private Optional<Instant> next = Optional.empty();
    private boolean begun;

    StopsInRun(EmergencyWatch watch, RecordStops record, DeskClock clock) {
        this.watch = watch;
        this.record = record;
        this.clock = clock;
    }

    @Override
    public Optional<Instant> nextDue() {
        // A run that was killed may have proven a stop and not have recorded it.
        boolean due = begun ? watch.isAnythingToDo() : watch.isAnyInForce();
        return due ? Optional.of(next.orElseGet(clock::now)) : Optional.empty();
    }

    @Override
    public void runDue() {
        begun = true;
        boolean more = watch.look();
        record.record();
        next = more ? Optional.of(clock.now().plus(BETWEEN_ROUNDS)) : Optional.empty();
    }
}
