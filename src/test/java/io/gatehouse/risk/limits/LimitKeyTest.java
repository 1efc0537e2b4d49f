package io.gatehouse.risk.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.gatehouse.risk.RiskLimits;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitKeyTest {

    private static final LimitValues BASELINE = LimitValues.of(TestLimits.file(Map.of()));

    @Test
    void everyLimitOfTheFileHasAKey() {
        assertThat(Arrays.stream(LimitKey.values()).map(limit -> limit.key().replace("-", "")))
                .containsExactly(Arrays.stream(RiskLimits.class.getRecordComponents())
                        .map(component -> component.getName().toLowerCase(java.util.Locale.ROOT))
                        .toArray(String[]::new));
    }

    @ParameterizedTest
    @CsvSource({
        "max-daily-loss, 0.01, 0.03",
        "max-open-positions, 9, 11",
        "max-new-per-session, 9, 11",
        "max-position-loss, 499.99, 500.01",
        "max-heat, 0.05, 0.07",
        "elevated-heat, 0.4, 0.6",
        "max-sector-share, 0.2, 0.4",
        "max-correlation, 0.6, 0.8",
        "max-var, 0.09, 0.11",
        "min-var-sessions, 61, ",
        "max-margin-utilization, 0.7, 0.9",
        "stressed-vix, 25, 35",
        "quote-stale-after, 59500ms, 61s",
        "correlation-sessions, , 50",
        "correlation-sessions, , 70",
        "var-sessions, , 400",
        "var-sessions, , 600"
    })
    void knowsWhichWayIsTighter(String key, String tighter, String looser) {
        LimitKey limit = LimitKey.of(key);

        if (tighter != null) {
            assertThat(BASELINE.changesTo(BASELINE.with(Map.of(limit, tighter))))
                    .singleElement()
                    .matches(LimitChange::isTightening);
        }
        if (looser != null) {
            assertThat(BASELINE.changesTo(BASELINE.with(Map.of(limit, looser))))
                    .singleElement()
                    .matches(change -> !change.isTightening());
        }
    }

    @Test
    void aValueIsKeptInOneWayOnly() {
        LimitValues same = BASELINE.with(Map.of(
                LimitKey.MAX_HEAT, "0.0600", LimitKey.QUOTE_STALE_AFTER, "PT1M", LimitKey.ELEVATED_HEAT, " 0.5 "));

        assertThat(same).isEqualTo(BASELINE);
        assertThat(LimitValues.parse(BASELINE.toString())).isEqualTo(BASELINE);
        assertThat(BASELINE.limits())
                .usingRecursiveComparison()
                .withComparatorForType(java.math.BigDecimal::compareTo, java.math.BigDecimal.class)
                .isEqualTo(TestLimits.file(Map.of()));
        assertThat(BASELINE.with(Map.of(LimitKey.ELEVATED_HEAT, "0.0")).of(LimitKey.ELEVATED_HEAT))
                .isEqualTo("0");
    }

    @Test
    void everyLimitHasAValue() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LimitValues.parse("max-heat=0.06"))
                .withMessageContaining("every limit has a value");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LimitRequestId("paper:ask-1"))
                .withMessageContaining("paper:ask-1");
    }
}
