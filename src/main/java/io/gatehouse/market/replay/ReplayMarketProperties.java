package io.gatehouse.market.replay;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Where a replay takes its market from. Bound only with {@code gatehouse.market.kind=replay}.
 *
 * @param directory the directory with {@code prices_daily.csv}, {@code corporate_actions.csv}, {@code
 *     constituents.csv} and {@code vix_daily.csv}; required; relative to the working directory
 * @param from the first session to be replayed; where given, start-up fails unless the data cover it
 * @param to the last session to be replayed, likewise; without it, {@code from} alone is checked
 */
@Validated
@ConditionalOnProperty(name = "gatehouse.market.kind", havingValue = "replay")
@ConfigurationProperties("gatehouse.market.replay")
record ReplayMarketProperties(@NotNull Path directory, Optional<LocalDate> from, Optional<LocalDate> to) {}
