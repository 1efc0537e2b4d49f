package io.gatehouse.chaos;

import java.util.SplittableRandom;

/** Random numbers by name: the same seed and the same key give the same draw, whatever was drawn before. */
record Chance(long seed) {

    /** A stream of its own for a key. */
    SplittableRandom of(String key) {
        long hash = seed * 0x9E3779B97F4A7C15L;
        for (int i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * 0x100000001B3L;
        }
        SplittableRandom random = new SplittableRandom(hash);
        // Neighbouring seeds begin alike.
        random.nextLong();
        return random;
    }

    /** @param probability in [0, 1] */
    boolean hits(double probability, String key) {
        return probability > 0 && of(key).nextDouble() < probability;
    }
}
