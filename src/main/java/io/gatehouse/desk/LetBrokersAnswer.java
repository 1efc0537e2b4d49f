package io.gatehouse.desk;

import io.gatehouse.time.DeskClock;
import io.gatehouse.time.SimulatedDeskClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets a broker that lives in this process get on with a cancel while the thread that would move it is busy, waits for
 * people or has lost its database. A broker elsewhere needs none of this. Called by one thread.
 */
final class LetBrokersAnswer {

    private static final Logger LOG = LoggerFactory.getLogger(LetBrokersAnswer.class);

    /** Cancels are answered within half a second of desk time; what is due later is for the desk's own pace. */
    private static final Duration FURTHEST = Duration.ofSeconds(2);

    private final List<EventSource> sources;
    private final AccountsHeld held;
    private final DeskClock clock;
    private boolean opened;

    LetBrokersAnswer(List<EventSource> sources, AccountsHeld held, DeskClock clock) {
        this.sources = List.copyOf(sources);
        this.held = held;
        this.clock = clock;
    }

    /** Takes the connection back if this node lost its database while it held the accounts, and gives it up again. */
    void connect() {
        if (held.isLost() && !opened) {
            LOG.warn("A stop is in force and the database is gone: connecting to the broker without it");
            sources.forEach(EventSource::open);
            opened = true;
        }
        disconnectIfOver();
    }

    /** Gives a connection up that was taken back, once another node has the accounts. */
    void disconnectIfOver() {
        if (opened && !held.isLost()) {
            opened = false;
            if (held.whyClosed().isPresent()) {
                sources.forEach(EventSource::close);
            }
        }
    }

    void letThem() {
        for (EventSource source : sources) {
            if (clock instanceof SimulatedDeskClock simulated) {
                Optional<Instant> due = source.nextOwnDue();
                due.filter(at -> at.isBefore(simulated.now().plus(FURTHEST))).ifPresent(simulated::passTo);
            }
            source.runUnheard();
        }
    }
}
