package io.gatehouse.chaos;

/** How much goes wrong in a seed. */
enum Weight {
    LIGHT(1, 40),
    MEDIUM(4, 25),
    HEAVY(10, 15);

    private final int times;
    private final int sessionsBetweenCrashes;

    Weight(int times, int sessionsBetweenCrashes) {
        this.times = times;
        this.sessionsBetweenCrashes = sessionsBetweenCrashes;
    }

    /** Of five seeds two are light, two medium and one heavy. */
    static Weight of(long seed) {
        return switch ((int) Math.floorMod(seed, 5L)) {
            case 0, 2 -> LIGHT;
            case 1, 3 -> MEDIUM;
            default -> HEAVY;
        };
    }

    double rate(double light) {
        return Math.min(1, light * times);
    }

    int sessionsBetweenCrashes() {
        return sessionsBetweenCrashes;
    }
}
