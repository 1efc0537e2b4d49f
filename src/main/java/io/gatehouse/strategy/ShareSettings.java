package io.gatehouse.strategy;

import io.gatehouse.market.MarketData;
import io.gatehouse.money.Money;
import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a share must be like: the keys under {@code gatehouse.strategy.shares}.
 *
 * @param minSessions completed sessions of history before a share is judged, else it is warming up; up to 500
 *     and at least 50 and what any average needs
 * @param simulatedPrice last close in dollars on the simulated market; above 0
 * @param realPrice last close in dollars on real prices, live or replayed; above 0
 * @param dollarVolumeSessions sessions over which close × volume is averaged; 1 to 250
 * @param minDollarVolume that average at least, in dollars; 0 or more
 * @param fastAverageSessions sessions of the uptrend's shorter average; 2 to 249
 * @param slowAverageSessions sessions of the uptrend's longer average; above the shorter, up to 250
 * @param quoteStaleAfter a share's quote older than this is no quote; 1 second to 1 hour
 */
public record ShareSettings(
        @DefaultValue("60") int minSessions,
        @DefaultValue("15..150") PriceBand simulatedPrice,
        @DefaultValue("10..600") PriceBand realPrice,
        @DefaultValue("20") int dollarVolumeSessions,
        @DefaultValue("20000000") Money minDollarVolume,
        @DefaultValue("20") int fastAverageSessions,
        @DefaultValue("50") int slowAverageSessions,
        @DefaultValue("60s") Duration quoteStaleAfter) {

    private static final String SESSIONS = "sessions";

    public ShareSettings {
        requireAboveZero("shares.simulated-price", simulatedPrice);
        requireAboveZero("shares.real-price", realPrice);
        Setting.requireWithin(1, 250, "shares.dollar-volume-sessions", dollarVolumeSessions, SESSIONS);
        boolean volume = !minDollarVolume.isNegative();
        Setting.require(volume, "shares.min-dollar-volume", minDollarVolume, "0 dollars or more");
        Setting.requireWithin(2, 249, "shares.fast-average-sessions", fastAverageSessions, SESSIONS);
        int aboveFast = fastAverageSessions + 1;
        Setting.requireWithin(aboveFast, 250, "shares.slow-average-sessions", slowAverageSessions, SESSIONS);
        int needed = Math.max(50, Math.max(slowAverageSessions, dollarVolumeSessions));
        Setting.requireWithin(needed, 500, "shares.min-sessions", minSessions, SESSIONS);
        Setting.requireAge("shares.quote-stale-after", quoteStaleAfter);
    }

    /** The price range that goes with a source of prices. */
    PriceBand price(MarketData.Source source) {
        return source == MarketData.Source.SIMULATED ? simulatedPrice : realPrice;
    }

    private static void requireAboveZero(String key, PriceBand band) {
        Setting.require(!band.min().isZero(), key, band, "a range of dollars above 0");
    }
}
