package io.gatehouse.time;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;

/** A desk clock that stands still until it is advanced; one thread advances it, any may read it. */
public final class SimulatedDeskClock implements DeskClock {

    private final AtomicReference<Instant> now;

    public SimulatedDeskClock(Instant start) {
        this.now = new AtomicReference<>(start.truncatedTo(ChronoUnit.MICROS));
    }

    @Override
    public Instant now() {
        return now.get();
    }

    /**
     * Moves the clock forward to {@code instant}; the present instant is allowed and changes nothing.
     *
     * @throws IllegalArgumentException if {@code instant} is in the desk's past
     */
    public void advanceTo(Instant instant) {
        Instant target = instant.truncatedTo(ChronoUnit.MICROS);
        now.updateAndGet(present -> {
            if (target.isBefore(present)) {
                throw new IllegalArgumentException(
                        "the desk clock never goes backwards; at " + present + ", asked for " + target);
            }
            return target;
        });
    }

    /** Moves the clock forward to {@code instant}, from any thread; nothing happens if it is there already. */
    public void passTo(Instant instant) {
        Instant target = instant.truncatedTo(ChronoUnit.MICROS);
        now.updateAndGet(present -> target.isBefore(present) ? present : target);
    }
}
