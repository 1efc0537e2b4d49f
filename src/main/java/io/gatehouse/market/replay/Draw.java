package io.gatehouse.market.replay;

import java.time.LocalDate;

/** Random-looking numbers that are functions of what they are for, never of when or how often they are drawn. */
final class Draw {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private Draw() {}

    /** The key of one name's one day. */
    static long key(String name, LocalDate date) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * 0x100000001B3L;
        }
        return mixed(hash + date.toEpochDay() * GOLDEN);
    }

    /** The {@code n}-th number of a key, in [0, 1). */
    static double uniform(long key, int n) {
        return (mixed(key + n * GOLDEN) >>> 11) * 0x1.0p-53;
    }

    // The finaliser of SplitMix64: neighbouring keys give unrelated numbers.
    private static long mixed(long z) {
        long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
        return b ^ (b >>> 31);
    }
}
