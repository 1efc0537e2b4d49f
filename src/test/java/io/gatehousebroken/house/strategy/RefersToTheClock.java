package io.gatehousebroken.house.strategy;

import java.time.Instant;
import java.util.function.Supplier;

/** Breaks a rule on purpose. */
public final class RefersToTheClock {
    Supplier<Instant> now() {
        return Instant::now;
    }
}
