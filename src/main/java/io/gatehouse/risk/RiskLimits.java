package io.gatehouse.risk;

import io.gatehouse.money.Money;
import io.gatehouse.money.Ratio;
import java.math.BigDecimal;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The limits of {@code config/risk-limits.yml}. They bind entries; a position above one is run down, never
 * forced out.
 *
 * @param maxOpenPositions positions open or being opened at once, 1 to 50
 * @param maxNewPerSession entries submitted in one session, 1 to 50
 * @param maxMarginUtilization margin of everything open over the equity basis, above 0, at most 1
 * @param maxPositionLoss planned loss of one position at its stop, in dollars, above 0
 * @param stressedVix VIX level from which nothing is entered, in points, above 0
 * @param quoteStaleAfter age from which a quote is no quote, above zero
 */
@ConfigurationProperties("gatehouse.risk")
public record RiskLimits(
        @DefaultValue("10") int maxOpenPositions,
        @DefaultValue("10") int maxNewPerSession,
        @DefaultValue("0.80") BigDecimal maxMarginUtilization,
        @DefaultValue("500") BigDecimal maxPositionLoss,
        @DefaultValue("30") BigDecimal stressedVix,
        @DefaultValue("60s") Duration quoteStaleAfter) {

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException naming the limit, its value and its range
     */
    public RiskLimits {
        requireCount("max-open-positions", maxOpenPositions);
        requireCount("max-new-per-session", maxNewPerSession);
        require(
                maxMarginUtilization.signum() > 0 && maxMarginUtilization.compareTo(BigDecimal.ONE) <= 0,
                "max-margin-utilization is above 0 and at most 1 (0.80 is 80 %)",
                maxMarginUtilization);
        require(maxPositionLoss.signum() > 0, "max-position-loss is above 0 dollars", maxPositionLoss);
        require(stressedVix.signum() > 0, "stressed-vix is above 0 points", stressedVix);
        require(
                !quoteStaleAfter.isNegative() && !quoteStaleAfter.isZero(),
                "quote-stale-after is a duration above zero such as 60s",
                quoteStaleAfter);
    }

    private static void requireCount(String name, int value) {
        require(value >= 1 && value <= 50, name + " is 1 to 50", value);
    }

    private static void require(boolean holds, String rule, Object value) {
        if (!holds) {
            throw new IllegalArgumentException("gatehouse.risk." + rule + "; have " + value);
        }
    }

    Money positionLoss() {
        return new Money(maxPositionLoss);
    }

    Ratio marginUtilization() {
        return new Ratio(maxMarginUtilization);
    }
}
