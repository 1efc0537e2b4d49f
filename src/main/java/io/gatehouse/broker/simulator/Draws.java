package io.gatehouse.broker.simulator;

import java.time.Duration;
import java.time.temporal.ChronoUnit;

/**
 * Random numbers by name: the same seed and the same key give the same draw, whatever was drawn before. A
 * shared stream would make every result depend on the order of calls and on restarts.
 */
record Draws(long seed) {

    private static final double TO_UNIT = 0x1.0p-53;

    /** Sixty-four evenly spread bits. */
    long bits(String key) {
        long hash = mixed(seed ^ 0x9E3779B97F4A7C15L);
        for (int i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * 0x100000001B3L;
        }
        return mixed(hash + key.length());
    }

    /** Uniform in [0, 1). */
    double unit(String key) {
        return (bits(key) >>> 11) * TO_UNIT;
    }

    /** @param probability in [0, 1] */
    boolean chance(double probability, String key) {
        return probability > 0 && unit(key) < probability;
    }

    /** A whole number in {@code [from, to]}, both included. */
    long wholeBetween(long from, long to, String key) {
        return from + (long) (unit(key) * (to - from + 1));
    }

    /** A time in {@code [from, to)}, to the microsecond, which is what desk time keeps. */
    Duration between(Duration from, Duration to, String key) {
        double micros = unit(key) * to.minus(from).toNanos() / 1_000;
        return from.plus((long) micros, ChronoUnit.MICROS);
    }

    // The finaliser of SplitMix64: neighbouring keys must not give neighbouring draws.
    private static long mixed(long value) {
        long v = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        v = (v ^ (v >>> 27)) * 0x94D049BB133111EBL;
        return v ^ (v >>> 31);
    }
}
