package io.gatehouse.time;

import java.time.Duration;

/**
 * How long the machine took, for progress bars, performance figures and how long a simulated market
 * waits for people. Never a fact of the desk: nothing is decided, recorded in an artifact or timed out by it; that is {@link DeskClock}'s.
 */
public final class Stopwatch {

    private final long startedNanos = System.nanoTime();

    private Stopwatch() {}

    public static Stopwatch started() {
        return new Stopwatch();
    }

    /** The machine's time since the start, zero or more. */
    public Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - startedNanos);
    }
}
