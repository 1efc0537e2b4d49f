package io.gatehouse.market.simulated;

import java.time.LocalDate;

/**
 * What decides a simulated market, besides its universe.
 *
 * @param seed any number; the same number gives the same market
 * @param start the first day of the desk; on a closed day the session after it
 * @param warmUpSessions sessions of history before the start, 60 to 5,000
 */
public record MarketSeed(long seed, LocalDate start, int warmUpSessions) {

    /** Sessions before the first day unless said otherwise. */
    public static final int WARM_UP_SESSIONS = 500;

    /** @throws IllegalArgumentException if the warm-up is outside its range */
    public MarketSeed {
        if (warmUpSessions < 60 || warmUpSessions > 5_000) {
            throw new IllegalArgumentException("a simulated market has 60 to 5,000 sessions of warm-up, because"
                    + " averages and correlations need 60; have " + warmUpSessions);
        }
    }

    /** A market with the usual warm-up. */
    public static MarketSeed of(long seed, LocalDate start) {
        return new MarketSeed(seed, start, WARM_UP_SESSIONS);
    }
}
