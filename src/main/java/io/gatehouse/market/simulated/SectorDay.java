package io.gatehouse.market.simulated;

import io.gatehouse.market.simulated.KeyedNoise.Purpose;

/** What one sector did in one session beyond the market; log returns. */
final class SectorDay {

    private final double overnight;
    private final double[] steps;

    private SectorDay(double overnight, double[] steps) {
        this.overnight = overnight;
        this.steps = steps;
    }

    static SectorDay of(KeyedNoise noise, Sector sector, long epochDay, double marketVolatility) {
        long key = noise.key(Purpose.SECTOR_PATH, KeyedNoise.subject(sector.gics()), epochDay);
        double daily = volatility(sector, marketVolatility) / Math.sqrt(MarketFactor.SESSIONS_PER_YEAR);
        double perPiece = daily * Math.sqrt((1 - MarketFactor.OVERNIGHT) / MarketDay.PIECES);
        double[] steps = new double[MarketDay.PIECES + 1];
        for (int knot = 1; knot < steps.length; knot++) {
            steps[knot] = perPiece * KeyedNoise.gaussian(key, knot);
        }
        return new SectorDay(daily * Math.sqrt(MarketFactor.OVERNIGHT) * KeyedNoise.gaussian(key, 0), steps);
    }

    /** The sector factor's yearly volatility; it rises with the market's, but less. */
    static double volatility(Sector sector, double marketVolatility) {
        return sector.volatility() * StrictMath.pow(marketVolatility / MarketFactor.ORDINARY, 0.4);
    }

    double overnight() {
        return overnight;
    }

    /** From the knot before {@code knot} to it; 1 to 26. */
    double step(int knot) {
        return steps[knot];
    }
}
