package io.gatehouse.market.simulated;

/**
 * A company's surprise overnight: more often bad than good, and worse when it is bad. It is what takes a short
 * put past its stop.
 */
final class Jump {

    private static final double BAD = 0.66;
    private static final double BAD_PER_RUN_UP = 3;
    private static final double MORE_PER_RUN_UP = 3.5;
    private static final double SELDOM = 0.25;
    private static final double MOSTLY = 0.92;
    private static final double BAD_LEAST = 0.07;
    private static final double BAD_EXCESS = 0.08;
    private static final double BAD_MOST = 0.45;
    private static final double GOOD_LEAST = 0.05;
    private static final double GOOD_EXCESS = 0.05;
    private static final double GOOD_MOST = 0.30;

    /** The expected square of a jump, without the caps. */
    static final double MEAN_SQUARE =
            BAD * meanSquare(BAD_LEAST, BAD_EXCESS) + (1 - BAD) * meanSquare(GOOD_LEAST, GOOD_EXCESS);

    /** The expected jump, without the caps. */
    static final double MEAN = (1 - BAD) * (GOOD_LEAST + GOOD_EXCESS) - BAD * (BAD_LEAST + BAD_EXCESS);

    /** The expected size of a jump whatever its direction, without the caps. */
    static final double MEAN_SIZE = (1 - BAD) * (GOOD_LEAST + GOOD_EXCESS) + BAD * (BAD_LEAST + BAD_EXCESS);

    private Jump() {}

    /**
     * The log return of tonight's surprise, zero on most nights. The key's steps 10 to 12 are used.
     *
     * @param runUp how far the share stands above its trailing average, as a log: what has run up disappoints more
     *     often, which no option price tells; else a rule that trades uptrends only would have it too easy
     */
    static double on(long key, double perYear, double runUp) {
        double keener = Math.max(0.5, Math.min(2, 1 + MORE_PER_RUN_UP * runUp));
        if (KeyedNoise.uniform(key, 10) >= keener * perYear / MarketFactor.SESSIONS_PER_YEAR) {
            return 0;
        }
        double bad = Math.max(SELDOM, Math.min(MOSTLY, BAD + BAD_PER_RUN_UP * runUp));
        return KeyedNoise.uniform(key, 11) < bad
                ? -Math.min(BAD_MOST, BAD_LEAST + KeyedNoise.exponential(key, 12, BAD_EXCESS))
                : Math.min(GOOD_MOST, GOOD_LEAST + KeyedNoise.exponential(key, 12, GOOD_EXCESS));
    }

    private static double meanSquare(double least, double excess) {
        return least * least + 2 * least * excess + 2 * excess * excess;
    }
}
