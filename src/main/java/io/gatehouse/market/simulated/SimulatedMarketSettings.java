package io.gatehouse.market.simulated;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.time.LocalDate;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The simulated market's settings, {@code gatehouse.market.simulated.*}.
 *
 * @param seed any number; another number is another market
 * @param start the desk's first day; on a closed day the session after it. Moving it makes another market
 * @param warmUpSessions sessions of history before the start, 60 to 5,000; averages need 60
 * @param universe the file of the invented companies, relative to the working directory
 */
@Validated
@ConfigurationProperties("gatehouse.market.simulated")
record SimulatedMarketSettings(
        @DefaultValue("7") long seed,
        @DefaultValue("2026-01-02") LocalDate start,

        @DefaultValue("" + MarketSeed.WARM_UP_SESSIONS) @Min(60) @Max(5_000)
        int warmUpSessions,

        @DefaultValue("config/universe.csv") Path universe) {

    MarketSeed marketSeed() {
        return new MarketSeed(seed, start, warmUpSessions);
    }
}
