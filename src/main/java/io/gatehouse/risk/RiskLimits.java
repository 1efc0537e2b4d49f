package io.gatehouse.risk;

import io.gatehouse.market.VolatilityRegime;
import io.gatehouse.money.Money;
import io.gatehouse.money.Ratio;
import java.math.BigDecimal;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The limits of {@code config/risk-limits.yml}. They bind entries; a position above one is run down, never
 * forced out. Shares are fractions (0.02 is 2 %) of the equity basis unless said otherwise.
 *
 * @param maxDailyLoss what may be lost since the last settlement, open positions and costs included; above 0, at
 *     most 1; nothing is entered beyond it
 * @param maxOpenPositions positions open or being opened at once, 1 to 50
 * @param maxNewPerSession entries submitted in one session, 1 to 50
 * @param maxPositionLoss planned loss of one position at its stop, in dollars, above 0
 * @param maxHeat planned losses of everything open or being opened, above 0, at most 1
 * @param elevatedHeat how much of that is left in an elevated regime, 0 to 1; stressed leaves nothing
 * @param maxSectorShare planned losses of one sector as a share of what heat allows, above 0, at most 1; a sector's
 *     first position always passes
 * @param maxCorrelation of daily returns with each underlying in the book, 0 to 1
 * @param correlationSessions over this many sessions, 20 to {@code varSessions}
 * @param maxVar VaR95 of one day, above 0, at most 1
 * @param varSessions sessions simulated for it, 60 to 2,520; longer remembers more and adapts more slowly
 * @param minVarSessions with fewer it cannot be told, 60 to {@code varSessions}
 * @param maxMarginUtilization margin of everything open, above 0, at most 1
 * @param stressedVix VIX level from which nothing is entered, in points, above 0
 * @param quoteStaleAfter age from which a quote is no quote, above zero
 */
@ConfigurationProperties("gatehouse.risk")
public record RiskLimits(
        @DefaultValue("0.02") BigDecimal maxDailyLoss,
        @DefaultValue("10") int maxOpenPositions,
        @DefaultValue("10") int maxNewPerSession,
        @DefaultValue("500") BigDecimal maxPositionLoss,
        @DefaultValue("0.06") BigDecimal maxHeat,
        @DefaultValue("0.50") BigDecimal elevatedHeat,
        @DefaultValue("0.30") BigDecimal maxSectorShare,
        @DefaultValue("0.70") BigDecimal maxCorrelation,
        @DefaultValue("60") int correlationSessions,
        @DefaultValue("0.10") BigDecimal maxVar,
        @DefaultValue("500") int varSessions,
        @DefaultValue("60") int minVarSessions,
        @DefaultValue("0.80") BigDecimal maxMarginUtilization,
        @DefaultValue("30") BigDecimal stressedVix,
        @DefaultValue("60s") Duration quoteStaleAfter) {

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException naming the limit, its value and its range
     */
    public RiskLimits {
        requireShare("max-daily-loss", maxDailyLoss);
        requireCount("max-open-positions", maxOpenPositions, 1, 50);
        requireCount("max-new-per-session", maxNewPerSession, 1, 50);
        require(maxPositionLoss.signum() > 0, "max-position-loss is above 0 dollars", maxPositionLoss);
        requireShare("max-heat", maxHeat);
        requireWithinOne("elevated-heat", elevatedHeat);
        requireShare("max-sector-share", maxSectorShare);
        requireWithinOne("max-correlation", maxCorrelation);
        requireShare("max-var", maxVar);
        requireCount("var-sessions", varSessions, 60, 2_520);
        requireCount("correlation-sessions", correlationSessions, 20, varSessions);
        requireCount("min-var-sessions", minVarSessions, 60, varSessions);
        requireShare("max-margin-utilization", maxMarginUtilization);
        require(stressedVix.signum() > 0, "stressed-vix is above 0 points", stressedVix);
        require(
                !quoteStaleAfter.isNegative() && !quoteStaleAfter.isZero(),
                "quote-stale-after is a duration above zero such as 60s",
                quoteStaleAfter);
    }

    private static void requireCount(String name, int value, int least, int most) {
        require(value >= least && value <= most, name + " is " + least + " to " + most, value);
    }

    private static void requireShare(String name, BigDecimal value) {
        require(
                value.signum() > 0 && isUpToOne(value),
                name + " is above 0 and at most 1 (0.80 is 80 %), with at most 4 decimals",
                value);
    }

    private static void requireWithinOne(String name, BigDecimal value) {
        require(value.signum() >= 0 && isUpToOne(value), name + " is 0 to 1, with at most 4 decimals", value);
    }

    // The product of two of them still is a ratio without rounding.
    private static boolean isUpToOne(BigDecimal value) {
        return value.compareTo(BigDecimal.ONE) <= 0
                && value.stripTrailingZeros().scale() <= 4;
    }

    private static void require(boolean holds, String rule, Object value) {
        if (!holds) {
            throw new IllegalArgumentException("gatehouse.risk." + rule + "; have " + value);
        }
    }

    Money positionLoss() {
        return new Money(maxPositionLoss);
    }

    Ratio dailyLoss() {
        return new Ratio(maxDailyLoss);
    }

    /** What heat may be in a regime, as a share of the equity basis. */
    Ratio heatIn(VolatilityRegime regime) {
        return switch (regime) {
            case CALM, NORMAL -> new Ratio(maxHeat);
            case ELEVATED -> new Ratio(maxHeat.multiply(elevatedHeat));
            case STRESSED -> Ratio.ZERO;
        };
    }

    Ratio sectorShare() {
        return new Ratio(maxSectorShare);
    }

    Ratio correlation() {
        return new Ratio(maxCorrelation);
    }

    Ratio valueAtRisk() {
        return new Ratio(maxVar);
    }

    Ratio marginUtilization() {
        return new Ratio(maxMarginUtilization);
    }
}
