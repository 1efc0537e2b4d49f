package io.gatehouse.market.simulated;

import io.gatehouse.market.Listing;
import io.gatehouse.market.simulated.KeyedNoise.Purpose;

/**
 * What does not change about a company: how it moves and how it trades.
 *
 * @param subject its key for the noise
 * @param marketLoad how strongly it follows the market (its beta)
 * @param sectorLoad how strongly it follows its sector
 * @param ownVolatility yearly volatility of what only it does, without jumps
 * @param jumpsPerYear expected number of surprises a year
 * @param dividendYield yearly, 0 for a company that pays none
 * @param dividendSlot 0 to 47: which of three months, and the day of that month, it trades ex-dividend
 * @param dollarVolume dollars that change hands in an ordinary session
 * @param skew how much above the money its far puts are quoted, as a fraction of at-the-money volatility
 * @param width how wide its options are quoted, 1 for an ordinary one
 */
record ShareCharacter(
        long subject,
        Sector sector,
        double marketLoad,
        double sectorLoad,
        double ownVolatility,
        double jumpsPerYear,
        double dividendYield,
        int dividendSlot,
        double dollarVolume,
        double skew,
        double width) {

    static ShareCharacter of(KeyedNoise noise, Listing listing) {
        Sector sector = Sector.named(listing.sector())
                .orElseThrow(() -> new IllegalArgumentException("no such sector '" + listing.sector() + "' of "
                        + listing.symbol() + "; use a GICS sector name"));
        long subject = KeyedNoise.subject(listing.symbol().value());
        long key = noise.key(Purpose.CHARACTER, subject);
        boolean pays = KeyedNoise.uniform(key, 5) < sector.shareOfPayers();
        return new ShareCharacter(
                subject,
                sector,
                KeyedNoise.between(key, 0, 0.9, 1.9),
                KeyedNoise.between(key, 1, 0.7, 1.3),
                KeyedNoise.between(key, 2, 0.20, 0.41) * sector.ownVolatilityFactor(),
                KeyedNoise.between(key, 3, 7.2, 9.6),
                pays ? KeyedNoise.between(key, 6, 0.008, 0.030) : 0,
                (int) (48 * KeyedNoise.uniform(key, 7)),
                StrictMath.exp(StrictMath.log(90e6) + 0.75 * KeyedNoise.gaussian(key, 8)),
                KeyedNoise.between(key, 9, 0.46, 0.67),
                KeyedNoise.between(key, 10, 0.7, 1.5));
    }
}
