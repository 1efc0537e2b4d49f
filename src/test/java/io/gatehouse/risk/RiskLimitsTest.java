package io.gatehouse.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.io.FileSystemResource;

class RiskLimitsTest {

    @Test
    void theFileHoldsTheBaseline() throws IOException {
        MutablePropertySources sources = new MutablePropertySources();
        new YamlPropertySourceLoader()
                .load("limits", new FileSystemResource("config/risk-limits.yml"))
                .forEach(sources::addLast);

        RiskLimits fromFile = new Binder(ConfigurationPropertySources.from(sources))
                .bind("gatehouse.risk", RiskLimits.class)
                .get();

        assertThat(fromFile)
                .usingRecursiveComparison()
                .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .isEqualTo(RiskDesk.BASELINE);
    }

    @ParameterizedTest
    @CsvSource({
        "max-daily-loss, 0",
        "max-daily-loss, 1.01",
        "max-heat, 0",
        "max-heat, 0.12345",
        "elevated-heat, -0.01",
        "elevated-heat, 1.01",
        "max-sector-share, 0",
        "max-correlation, -0.1",
        "max-correlation, 1.1",
        "correlation-sessions, 19",
        "correlation-sessions, 501",
        "max-var, 0",
        "var-sessions, 59",
        "var-sessions, 2521",
        "min-var-sessions, 59",
        "min-var-sessions, 501",
        "max-open-positions, 0",
        "max-open-positions, 51",
        "max-new-per-session, 0",
        "max-margin-utilization, 0",
        "max-margin-utilization, 1.01",
        "max-position-loss, 0",
        "stressed-vix, 0",
        "quote-stale-after, 0s",
        "quote-stale-after, -1s"
    })
    void aValueOutsideItsRangeStopsTheStart(String key, String value) {
        assertThatThrownBy(() -> RiskDesk.limits(Map.of(key, value)))
                .rootCause()
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("gatehouse.risk." + key + " is ")
                .hasMessageContaining("; have ");
    }

    @ParameterizedTest
    @CsvSource({"elevated-heat, 0", "elevated-heat, 1", "max-correlation, 0", "max-heat, 1", "var-sessions, 2520"})
    void bothEndsOfARangeAreInIt(String key, String value) {
        assertThat(RiskDesk.limits(Map.of(key, value))).isNotEqualTo(RiskDesk.BASELINE);
    }
}
