package io.gatehouse.desk;

import java.time.Duration;
import java.time.Instant;

/**
 * How fast a simulated desk clock goes: a trading day takes a set number of wall seconds, nights and weekends
 * are skipped.
 */
final class Pace {

    // 07:00 to 16:10, from the desk's opening to its artifact.
    private static final Duration DAY = Duration.ofMinutes(550);
    private static final Duration NIGHT = Duration.ofHours(4);

    private final double secondsPerDay;

    /**
     * A pace.
     *
     * @param secondsPerDay wall seconds; 0 never waits
     */
    Pace(double secondsPerDay) {
        this.secondsPerDay = secondsPerDay;
    }

    /** How long to wait, in wall time, before the clock moves from one instant to the next. */
    Duration waitBetween(Instant from, Instant to) {
        Duration step = Duration.between(from, to);
        if (step.compareTo(NIGHT) >= 0) {
            return Duration.ZERO;
        }
        return Duration.ofNanos((long) (step.toNanos() * (secondsPerDay * 1e9 / DAY.toNanos())));
    }
}
