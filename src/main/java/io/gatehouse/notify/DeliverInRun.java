package io.gatehouse.notify;

import io.gatehouse.desk.EventSource;
import io.gatehouse.time.DeskClock;
import java.time.Instant;
import java.util.Optional;

/**
 * Delivers a simulation's or replay's log lines on the thread that drives its clock, each right after the step that
 * committed it; so a run stays the same each time.
 */
final class DeliverInRun implements EventSource {

    private final DeliverNotifications deliver;
    private final Waiting waiting;
    private final DeskClock clock;

    DeliverInRun(DeliverNotifications deliver, Waiting waiting, DeskClock clock) {
        this.deliver = deliver;
        this.waiting = waiting;
        this.clock = clock;
    }

    @Override
    public Optional<Instant> nextDue() {
        return waiting.isAnything() ? Optional.of(clock.now()) : Optional.empty();
    }

    @Override
    public void runDue() {
        if (deliver.due(Channel.LOG) == 0) {
            waiting.nothingIs();
        }
    }
}
