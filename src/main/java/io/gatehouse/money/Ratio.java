package io.gatehouse.money;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A dimensionless decimal with exactly eight decimals: 0.15 is fifteen percent. May be negative or above one.
 *
 * @param value the fraction, not the percentage
 */
public record Ratio(BigDecimal value) implements Comparable<Ratio> {

    /** Decimals kept; enough to tell a basis point of a basis point. */
    public static final int SCALE = 8;

    public static final Ratio ZERO = new Ratio(BigDecimal.ZERO);

    /** @throws IllegalArgumentException if the value has more than eight decimals that are not zero */
    public Ratio {
        value = Scale.exactly(value, SCALE, "a ratio");
    }

    /**
     * A ratio from its decimal text; {@code "0.15"} is fifteen percent.
     *
     * @throws IllegalArgumentException if it is no plain decimal or has more than eight decimals, with the text
     */
    public static Ratio of(String fraction) {
        return new Ratio(Scale.parse(fraction, "a ratio"));
    }

    /**
     * A computed value rounded half-even to eight decimals.
     *
     * @throws IllegalArgumentException if not finite
     */
    public static Ratio rounded(double fraction) {
        return new Ratio(Scale.rounded(fraction, SCALE, "a ratio"));
    }

    public Ratio plus(Ratio other) {
        return new Ratio(value.add(other.value));
    }

    public Ratio minus(Ratio other) {
        return new Ratio(value.subtract(other.value));
    }

    public Ratio negated() {
        return new Ratio(value.negate());
    }

    public boolean isAbove(Ratio other) {
        return compareTo(other) > 0;
    }

    public boolean isBelow(Ratio other) {
        return compareTo(other) < 0;
    }

    @Override
    public int compareTo(Ratio other) {
        return value.compareTo(other.value);
    }

    /** As people read it: {@code 15.20 %}. */
    public String asPercent() {
        return value.movePointRight(2).setScale(2, RoundingMode.HALF_EVEN).toPlainString() + " %";
    }

    @Override
    public String toString() {
        return value.stripTrailingZeros().toPlainString();
    }
}
