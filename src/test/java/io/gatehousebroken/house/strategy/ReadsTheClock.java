package io.gatehousebroken.house.strategy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Breaks a rule on purpose. */
public final class ReadsTheClock {
    Instant instant() {
        return Instant.now();
    }

    LocalDate date(ZoneId zone) {
        return LocalDate.now(zone);
    }

    long nanos() {
        return System.nanoTime();
    }

    Clock clock() {
        return Clock.systemUTC();
    }
}
