package io.gatehouse.desk;

import io.gatehouse.time.Stopwatch;
import io.gatehouse.workflow.inbox.Deadlines;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Holds the simulated market back at the deadline of an open task, because a trading day that takes seconds leaves
 * nobody the time to read it. Asked by the thread that moves the clock; what it waits for may be read from any.
 */
final class WaitForPeople {

    private final Deadlines inbox;
    private final Duration patience;
    private volatile Optional<Instant> waitsAt = Optional.empty();
    private Stopwatch waited = Stopwatch.started();
    private Optional<Instant> over = Optional.empty();

    /** @param patience wall time that people have at a deadline */
    WaitForPeople(Deadlines inbox, Duration patience) {
        this.inbox = inbox;
        this.patience = patience;
    }

    /** Whether the clock may not move to an instant yet. */
    boolean holdsBack(Instant next) {
        Optional<Instant> deadline =
                inbox.nextDeadline().filter(at -> !next.isBefore(at)).filter(at -> !over.equals(Optional.of(at)));
        if (deadline.isPresent() && !deadline.equals(waitsAt)) {
            waited = Stopwatch.started();
        }
        if (deadline.isPresent() && waited.elapsed().compareTo(patience) >= 0) {
            over = deadline;
            deadline = Optional.empty();
        }
        waitsAt = deadline;
        return deadline.isPresent();
    }

    /** The deadline that the market waits at; empty when it waits for nobody. */
    Optional<Instant> waitsAt() {
        return waitsAt;
    }
}
