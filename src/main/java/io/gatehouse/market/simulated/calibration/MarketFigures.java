package io.gatehouse.market.simulated.calibration;

import io.gatehouse.market.VolatilityRegime;
import java.util.Map;

/**
 * What a market is like.
 *
 * @param index closes of the volatility index
 * @param highestIndex the highest of them
 * @param regimes fraction of the sessions that close in each regime
 * @param volatility realised, yearly, of single shares over 60 sessions
 * @param impliedByRealised mean at-the-money volatility by the root mean square of what the next sessions realised
 * @param skew implied volatility of the puts that pass the screens by that at the money
 * @param highPairsCalm fraction of pairs that correlate above 0.70 over 60 sessions with a mean index below 16
 * @param highPairsAlways the same over all windows of 60 sessions
 * @param lowestPrice dollars
 * @param highestPrice dollars
 */
public record MarketFigures(
        Spread index,
        double highestIndex,
        Map<VolatilityRegime, Double> regimes,
        Spread volatility,
        double impliedByRealised,
        Spread skew,
        double highPairsCalm,
        double highPairsAlways,
        double lowestPrice,
        double highestPrice) {}
