package io.gatehousebroken.house.strategy;

import java.time.Clock;
import java.time.Instant;

/** Obeys: the clock came in through the front door. */
public final class ReadsAGivenClock {
    Instant now(Clock clock) {
        return Instant.now(clock);
    }
}
