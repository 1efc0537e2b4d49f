package io.gatehouse.reports;

import io.gatehouse.money.Money;
import io.gatehouse.money.Ratio;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** How an artifact writes its values: exact, and the same each time. */
final class Texts {

    private Texts() {}

    /** Dollars with at least two decimals and as many more as there are. */
    static String of(Money money) {
        BigDecimal stripped = money.amount().stripTrailingZeros();
        return stripped.setScale(Math.max(2, stripped.scale()), RoundingMode.UNNECESSARY)
                .toPlainString();
    }

    /** A level in points, as short as it can be written. */
    static String of(BigDecimal points) {
        return points.stripTrailingZeros().toPlainString();
    }

    /** The fraction, not the percentage. */
    static String of(Ratio ratio) {
        return ratio.toString();
    }

    /** UTC to the millisecond. */
    static String of(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS).toString();
    }
}
