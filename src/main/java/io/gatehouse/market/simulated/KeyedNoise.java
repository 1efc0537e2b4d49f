package io.gatehouse.market.simulated;

import java.nio.charset.StandardCharsets;

/**
 * Random numbers that are a function of what they are for, and of nothing else: seed, purpose, subject, day and
 * step. Whoever asks, how often and in which order makes no difference.
 *
 * <p>Mixing is that of SplitMix64 (Steele, Lea, Flood 2014) with Stafford's variant 13.
 */
record KeyedNoise(long seed) {

    /** What a number is for. The names are part of every seed's history: renaming one makes other markets. */
    enum Purpose {
        CHARACTER,
        MARKET_DAY,
        MARKET_PATH,
        SECTOR_PATH,
        SHARE_DAY,
        SHARE_PATH,
        VOLUME,
        SPLIT,
        DIVIDEND,
        IMPLIED_VOLATILITY,
        OPEN_INTEREST,
        BAD_QUOTE;

        private final long salt = subject(name());
    }

    private static final long GOLDEN = 0x9e3779b97f4a7c15L;
    private static final double TWO_TO_MINUS_53 = 0x1.0p-53;

    /** The key of one subject on one day; its steps are independent numbers. */
    long key(Purpose purpose, long subject, long epochDay) {
        long h = mix(seed + purpose.salt);
        h = mix(h ^ subject);
        return mix(h + GOLDEN * epochDay);
    }

    /** The key of a subject in general, whatever the day. */
    long key(Purpose purpose, long subject) {
        return key(purpose, subject, Long.MIN_VALUE);
    }

    /** A subject's number from its text, for example a ticker. */
    static long subject(String text) {
        long h = 0xcbf29ce484222325L;
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            h = (h ^ b) * 0x100000001b3L;
        }
        return mix(h);
    }

    /** A subject's number from a larger subject and one figure of its own. */
    static long subject(long larger, long figure) {
        return mix(larger + GOLDEN * figure);
    }

    /** Uniform in the open interval (0, 1). */
    static double uniform(long key, int step) {
        return ((mix(key + GOLDEN * (step + 1)) >>> 11) + 0.5) * TWO_TO_MINUS_53;
    }

    /** Uniform in ({@code low}, {@code high}). */
    static double between(long key, int step, double low, double high) {
        return low + (high - low) * uniform(key, step);
    }

    /** Standard normal. */
    static double gaussian(long key, int step) {
        return InverseNormal.of(uniform(key, step));
    }

    /** Exponential with the given mean. */
    static double exponential(long key, int step, double mean) {
        return -mean * StrictMath.log(uniform(key, step));
    }

    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
