package io.gatehouse.market.simulated;

import io.gatehouse.time.TradingSession;

/**
 * One session of the whole market as it was, kept small: ten years of sixty shares are some 12 MB. Shares go by
 * their position in the universe.
 */
final class SimulatedSession {

    private final TradingSession session;
    private final short[][] paths;
    private final short[] highs;
    private final short[] lows;
    private final short[] indexPath;
    private final long[] volumes;
    private final float[] variances;

    SimulatedSession(TradingSession session, short[][] paths, short[] indexPath, long[] volumes, float[] variances) {
        this.session = session;
        this.paths = paths;
        this.highs = new short[paths.length];
        this.lows = new short[paths.length];
        for (int share = 0; share < paths.length; share++) {
            highs[share] = highest(paths[share]);
            lows[share] = lowest(paths[share]);
        }
        this.indexPath = indexPath;
        this.volumes = volumes;
        this.variances = variances;
    }

    TradingSession session() {
        return session;
    }

    /** A share's price in cents at a knot, 0 (open) to 26 (close). */
    int cents(int share, int knot) {
        return paths[share][knot];
    }

    int openCents(int share) {
        return paths[share][0];
    }

    int closeCents(int share) {
        return paths[share][MarketDay.PIECES];
    }

    int highestCents(int share) {
        return highs[share];
    }

    int lowestCents(int share) {
        return lows[share];
    }

    /** Shares traded. */
    long volume(int share) {
        return volumes[share];
    }

    /** The yearly variance expected for a share after this session's close. */
    double varianceAfter(int share) {
        return variances[share];
    }

    /** The volatility index at a knot, in hundredths of a point. */
    int indexHundredths(int knot) {
        return indexPath[knot];
    }

    private static short highest(short[] path) {
        short highest = path[0];
        for (short cents : path) {
            highest = cents > highest ? cents : highest;
        }
        return highest;
    }

    private static short lowest(short[] path) {
        short lowest = path[0];
        for (short cents : path) {
            lowest = cents < lowest ? cents : lowest;
        }
        return lowest;
    }
}
