package io.gatehouse.risk.limits;

import io.gatehouse.risk.RiskLimits;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.boot.convert.DurationStyle;

/** Every limit by the name it has in {@code config/risk-limits.yml}, and which way is tighter. */
public enum LimitKey {
    MAX_DAILY_LOSS(Tighter.SMALLER),
    MAX_OPEN_POSITIONS(Tighter.SMALLER),
    MAX_NEW_PER_SESSION(Tighter.SMALLER),
    MAX_POSITION_LOSS(Tighter.SMALLER),
    MAX_HEAT(Tighter.SMALLER),
    ELEVATED_HEAT(Tighter.SMALLER),
    MAX_SECTOR_SHARE(Tighter.SMALLER),
    MAX_CORRELATION(Tighter.SMALLER),
    /** Over how long correlation is taken can make it smaller or larger. */
    CORRELATION_SESSIONS(Tighter.NEITHER),
    MAX_VAR(Tighter.SMALLER),
    /** Which days VaR remembers can make it smaller or larger. */
    VAR_SESSIONS(Tighter.NEITHER),
    /** With fewer sessions VaR refuses, so more of them are stricter. */
    MIN_VAR_SESSIONS(Tighter.LARGER),
    MAX_MARGIN_UTILIZATION(Tighter.SMALLER),
    STRESSED_VIX(Tighter.SMALLER),
    QUOTE_STALE_AFTER(Tighter.SMALLER);

    /** Which way a limit allows less. */
    public enum Tighter {
        SMALLER,
        LARGER,
        /** No way is certain to, so every change counts as loosening. */
        NEITHER
    }

    private static final String PREFIX = "max-";

    private final Tighter tighter;

    LimitKey(Tighter tighter) {
        this.tighter = tighter;
    }

    /** As in the file: {@code max-heat}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Tighter tighter() {
        return tighter;
    }

    /** The limit with this name; {@code max-} in front of it may be left out. */
    public static LimitKey of(String word) {
        return Arrays.stream(values())
                .filter(limit -> limit.key().equals(word) || limit.key().equals(PREFIX + word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no limit '" + word + "'; there are "
                        + Arrays.stream(values()).map(LimitKey::key).collect(Collectors.joining(", "))));
    }

    String of(RiskLimits limits) {
        return switch (this) {
            case MAX_DAILY_LOSS -> text(limits.maxDailyLoss());
            case MAX_OPEN_POSITIONS -> Integer.toString(limits.maxOpenPositions());
            case MAX_NEW_PER_SESSION -> Integer.toString(limits.maxNewPerSession());
            case MAX_POSITION_LOSS -> text(limits.maxPositionLoss());
            case MAX_HEAT -> text(limits.maxHeat());
            case ELEVATED_HEAT -> text(limits.elevatedHeat());
            case MAX_SECTOR_SHARE -> text(limits.maxSectorShare());
            case MAX_CORRELATION -> text(limits.maxCorrelation());
            case CORRELATION_SESSIONS -> Integer.toString(limits.correlationSessions());
            case MAX_VAR -> text(limits.maxVar());
            case VAR_SESSIONS -> Integer.toString(limits.varSessions());
            case MIN_VAR_SESSIONS -> Integer.toString(limits.minVarSessions());
            case MAX_MARGIN_UTILIZATION -> text(limits.maxMarginUtilization());
            case STRESSED_VIX -> text(limits.stressedVix());
            case QUOTE_STALE_AFTER -> text(limits.quoteStaleAfter());
        };
    }

    /**
     * A value written the one way it is kept.
     *
     * @throws IllegalArgumentException if it is no value of this limit
     */
    String normal(String typed) {
        try {
            return switch (this) {
                case QUOTE_STALE_AFTER -> text(duration(typed));
                case MAX_OPEN_POSITIONS, MAX_NEW_PER_SESSION, CORRELATION_SESSIONS, VAR_SESSIONS, MIN_VAR_SESSIONS ->
                    Integer.toString(Integer.parseInt(typed.strip()));
                default -> text(new BigDecimal(typed.strip()));
            };
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("limit " + key() + " cannot be '" + typed + "'", e);
        }
    }

    static Duration duration(String typed) {
        return DurationStyle.detectAndParse(typed.strip());
    }

    private static String text(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    private static String text(Duration value) {
        return value.toMillis() % 1_000 == 0 ? value.toSeconds() + "s" : value.toMillis() + "ms";
    }

    /** Whether a new value allows less, and nothing more, than the old one. */
    boolean isTightened(String from, String to) {
        int larger = this == QUOTE_STALE_AFTER
                ? duration(to).compareTo(duration(from))
                : new BigDecimal(to).compareTo(new BigDecimal(from));
        return switch (tighter) {
            case SMALLER -> larger < 0;
            case LARGER -> larger > 0;
            case NEITHER -> false;
        };
    }
}
