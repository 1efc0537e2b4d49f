package io.gatehouse.time;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The desk clock of a real trading day: the machine's time, which must be kept by NTP. When the machine's time
 * is set back, this clock stands still until the machine has caught up.
 */
public final class SystemDeskClock implements DeskClock {

    private final Clock machine;
    private final AtomicReference<Instant> latest = new AtomicReference<>(Instant.EPOCH);

    public SystemDeskClock() {
        this(Clock.systemUTC());
    }

    SystemDeskClock(Clock machine) {
        this.machine = machine;
    }

    @Override
    public Instant now() {
        Instant read = machine.instant().truncatedTo(ChronoUnit.MICROS);
        return latest.accumulateAndGet(read, (last, now) -> now.isBefore(last) ? last : now);
    }
}
