package io.gatehouse.market.replay;

/**
 * A day's course between its four known prices: it opens at the open, touches high and low within the
 * day, closes at the close and never leaves the range between. When it touches them, and how it wanders between,
 * is drawn from a key, so that a question asked twice has one answer.
 *
 * <p>A modelled course, not what happened: only the four prices are facts.
 */
final class IntradayPath {

    /** How far it wanders off the straight line, as a share of the day's range. */
    private static final double WANDER = 0.18;

    /** 41.63 times 100 is not quite 4163 in binary; a hundredth of a ten-thousandth of a cent covers that. */
    private static final double ROUNDING = 1e-6;

    private static final int SLOW_KNOTS = 13;
    private static final int FAST_KNOTS = 52;

    private final double[] times;
    private final double[] prices;
    private final double low;
    private final double high;
    private final long key;

    private IntradayPath(double[] times, double[] prices, double low, double high, long key) {
        this.times = times;
        this.prices = prices;
        this.low = low;
        this.high = high;
        this.key = key;
    }

    static IntradayPath of(double open, double high, double low, double close, long key) {
        double early = 0.05 + 0.45 * Draw.uniform(key, 1);
        double late = early + 0.05 + (0.9 - early) * Draw.uniform(key, 2);
        // Rising days mostly make their low first.
        boolean lowFirst = Draw.uniform(key, 3) < (close >= open ? 0.75 : 0.25);
        double[] times = {0, early, late, 1};
        double[] prices = {open, lowFirst ? low : high, lowFirst ? high : low, close};
        return new IntradayPath(times, prices, low, high, key);
    }

    /** @param elapsed the share of the session that has passed, 0 at the open and 1 at the close */
    double at(double elapsed) {
        int segment = elapsed < times[1] ? 0 : elapsed < times[2] ? 1 : 2;
        double share = (elapsed - times[segment]) / (times[segment + 1] - times[segment]);
        double straight = prices[segment] + (prices[segment + 1] - prices[segment]) * share;
        double wander = (high - low) * WANDER * 4 * share * (1 - share) * noise(elapsed);
        return Math.min(high, Math.max(low, straight + wander));
    }

    /** The course to the cent, inside the day's range wherever that holds a whole cent. */
    long centsAt(double elapsed) {
        long cents = Math.round(at(elapsed) * 100);
        long lowest = (long) Math.ceil(low * 100 - ROUNDING);
        long highest = (long) Math.floor(high * 100 + ROUNDING);
        return lowest > highest ? cents : Math.min(highest, Math.max(lowest, cents));
    }

    /** The share of the session at which it first touches the high. */
    double highAt() {
        return prices[1] == high ? times[1] : times[2];
    }

    /** The share of the session at which it first touches the low. */
    double lowAt() {
        return prices[1] == low ? times[1] : times[2];
    }

    private double noise(double elapsed) {
        return 0.65 * noise(elapsed * SLOW_KNOTS, 100) + 0.35 * noise(elapsed * FAST_KNOTS, 200);
    }

    private double noise(double position, int salt) {
        int knot = (int) position;
        double share = position - knot;
        double from = 2 * Draw.uniform(key, salt + knot) - 1;
        double to = 2 * Draw.uniform(key, salt + knot + 1) - 1;
        return from + (to - from) * share * share * (3 - 2 * share);
    }
}
