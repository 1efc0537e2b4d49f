package io.gatehouse.market.simulated;

import io.gatehouse.market.simulated.KeyedNoise.Purpose;

/**
 * The market as a whole. Its volatility reverts to a mean that is low in quiet times and high in turbulent ones,
 * rises when the market falls, and is measured by an index like the VIX. Now and then the market gaps down.
 */
final class MarketFactor {

    static final double SESSIONS_PER_YEAR = 252;
    /** The yearly volatility of an ordinary market; sectors and shares scale with the ratio to it. */
    static final double ORDINARY = 0.13;
    /** The fraction of a session's variance that falls between the close and the open. */
    static final double OVERNIGHT = 0.3;

    private static final double QUIET = StrictMath.log(0.105);
    private static final double TURBULENT = StrictMath.log(0.245);
    private static final double BECOMES_TURBULENT = 1 / 100.0;
    private static final double STAYS_TURBULENT = 1 - 1 / 35.0;
    private static final double REVERSION = 0.06;
    private static final double VOLATILITY_OF_VOLATILITY = 0.085;
    private static final double LEVERAGE = 0.7;
    private static final double DRIFT = 0.10;
    private static final double GAPS_PER_YEAR_QUIET = 1.8;
    private static final double GAPS_PER_YEAR_TURBULENT = 7;
    private static final double LONG_RUN = 0.15;
    private static final double INDEX_PREMIUM = 1.22;

    private final KeyedNoise noise;
    private boolean turbulent;
    private double logVolatility = StrictMath.log(ORDINARY);

    MarketFactor(KeyedNoise noise) {
        this.noise = noise;
    }

    /** The next session; called once for each, in order. */
    MarketDay next(long epochDay) {
        long key = noise.key(Purpose.MARKET_DAY, 0, epochDay);
        turbulent = KeyedNoise.uniform(key, 0) < (turbulent ? STAYS_TURBULENT : BECOMES_TURBULENT);
        double daily = StrictMath.exp(logVolatility) / Math.sqrt(SESSIONS_PER_YEAR);
        double gap = gap(key);
        double overnight =
                DRIFT / SESSIONS_PER_YEAR + daily * Math.sqrt(OVERNIGHT) * KeyedNoise.gaussian(key, 1) + gap / 2;
        double[] path = path(epochDay, daily * Math.sqrt((1 - OVERNIGHT) / MarketDay.PIECES), gap / 2);
        double[] logs = volatilityPath(overnight / daily, path, daily, KeyedNoise.gaussian(key, 2));
        logVolatility = logs[MarketDay.PIECES];
        double[] index = new double[MarketDay.PIECES + 1];
        for (int knot = 0; knot <= MarketDay.PIECES; knot++) {
            index[knot] = index(StrictMath.exp(logs[knot]));
        }
        return new MarketDay(StrictMath.exp(logVolatility), overnight, path, index);
    }

    private double gap(long key) {
        double perYear = turbulent ? GAPS_PER_YEAR_TURBULENT : GAPS_PER_YEAR_QUIET;
        boolean gaps = KeyedNoise.uniform(key, 3) < perYear / SESSIONS_PER_YEAR;
        return gaps ? -0.015 - Math.min(0.08, KeyedNoise.exponential(key, 4, 0.022)) : 0;
    }

    private double[] path(long epochDay, double perPiece, double drift) {
        long key = noise.key(Purpose.MARKET_PATH, 0, epochDay);
        double[] path = new double[MarketDay.PIECES + 1];
        for (int knot = 1; knot <= MarketDay.PIECES; knot++) {
            path[knot] = path[knot - 1] + perPiece * KeyedNoise.gaussian(key, knot) + drift / MarketDay.PIECES;
        }
        return path;
    }

    /** Follows the market down (and up) knot by knot, and for the rest takes its own way over the session. */
    private double[] volatilityPath(double overnightShock, double[] path, double daily, double ownShock) {
        double mean = turbulent ? TURBULENT : QUIET;
        double ownWay = REVERSION * (mean - logVolatility)
                + VOLATILITY_OF_VOLATILITY * Math.sqrt(1 - LEVERAGE * LEVERAGE) * ownShock;
        double[] logs = new double[path.length];
        for (int knot = 0; knot < path.length; knot++) {
            double shock = Math.max(-8, Math.min(4, overnightShock + path[knot] / daily));
            logs[knot] = logVolatility + ownWay * knot / MarketDay.PIECES - LEVERAGE * VOLATILITY_OF_VOLATILITY * shock;
        }
        return logs;
    }

    private static double index(double volatility) {
        double expected = Math.sqrt(0.7 * volatility * volatility + 0.3 * LONG_RUN * LONG_RUN);
        return 100 * INDEX_PREMIUM * expected;
    }
}
