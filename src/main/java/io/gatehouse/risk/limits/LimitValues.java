package io.gatehouse.risk.limits;

import io.gatehouse.risk.RiskLimits;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** A value for every limit, each written in one way only, so that equal texts are equal limits. */
public record LimitValues(Map<LimitKey, String> values) {

    /** @throws IllegalArgumentException if a limit is missing, or a value is out of its range */
    public LimitValues {
        Map<LimitKey, String> normal = new EnumMap<>(LimitKey.class);
        values.forEach((limit, value) -> normal.put(limit, limit.normal(value)));
        values = Collections.unmodifiableMap(normal);
        if (values.size() < LimitKey.values().length) {
            throw new IllegalArgumentException("every limit has a value; have " + values);
        }
        limits(values);
    }

    public static LimitValues of(RiskLimits limits) {
        return new LimitValues(
                Arrays.stream(LimitKey.values()).collect(Collectors.toMap(limit -> limit, limit -> limit.of(limits))));
    }

    /** What {@link #toString} wrote. */
    public static LimitValues parse(String text) {
        return new LimitValues(Arrays.stream(text.split(",", -1))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> LimitKey.of(pair[0]), pair -> pair[1])));
    }

    public RiskLimits limits() {
        return limits(values);
    }

    private static RiskLimits limits(Map<LimitKey, String> values) {
        return new RiskLimits(
                decimal(values, LimitKey.MAX_DAILY_LOSS),
                count(values, LimitKey.MAX_OPEN_POSITIONS),
                count(values, LimitKey.MAX_NEW_PER_SESSION),
                decimal(values, LimitKey.MAX_POSITION_LOSS),
                decimal(values, LimitKey.MAX_HEAT),
                decimal(values, LimitKey.ELEVATED_HEAT),
                decimal(values, LimitKey.MAX_SECTOR_SHARE),
                decimal(values, LimitKey.MAX_CORRELATION),
                count(values, LimitKey.CORRELATION_SESSIONS),
                decimal(values, LimitKey.MAX_VAR),
                count(values, LimitKey.VAR_SESSIONS),
                count(values, LimitKey.MIN_VAR_SESSIONS),
                decimal(values, LimitKey.MAX_MARGIN_UTILIZATION),
                decimal(values, LimitKey.STRESSED_VIX),
                LimitKey.duration(value(values, LimitKey.QUOTE_STALE_AFTER)));
    }

    private static BigDecimal decimal(Map<LimitKey, String> values, LimitKey limit) {
        return new BigDecimal(value(values, limit));
    }

    private static int count(Map<LimitKey, String> values, LimitKey limit) {
        return Integer.parseInt(value(values, limit));
    }

    private static String value(Map<LimitKey, String> values, LimitKey limit) {
        return Objects.requireNonNull(values.get(limit), limit::key);
    }

    public String of(LimitKey limit) {
        return value(values, limit);
    }

    /** What is different in others, in the order of the limits. */
    public List<LimitChange> changesTo(LimitValues others) {
        List<LimitChange> changes = new ArrayList<>();
        values.forEach((limit, value) -> {
            if (!value.equals(others.of(limit))) {
                changes.add(new LimitChange(limit, value, others.of(limit)));
            }
        });
        return changes;
    }

    /** The same but for some. */
    public LimitValues with(Map<LimitKey, String> others) {
        Map<LimitKey, String> all = new EnumMap<>(values);
        all.putAll(others);
        return new LimitValues(all);
    }

    /** {@code max-daily-loss=0.02,…} in the order of the limits. */
    @Override
    public String toString() {
        return values.entrySet().stream()
                .map(entry -> entry.getKey().key() + "=" + entry.getValue())
                .collect(Collectors.joining(","));
    }
}
