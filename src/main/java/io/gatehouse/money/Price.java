package io.gatehouse.money;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Dollars per share, zero or more, with exactly six decimals. An option's price is per share too: one
 * contract at 0.45 costs 45 dollars.
 *
 * <p>Immutable and thread-safe.
 *
 * @param perShare dollars per share, not negative
 */
public record Price(BigDecimal perShare) implements Comparable<Price> {

    public static final Price ZERO = new Price(BigDecimal.ZERO);

    /** @throws IllegalArgumentException if negative, or with more than six decimals that are not zero */
    public Price {
        perShare = Scale.exactly(perShare, Money.SCALE, "a price");
        if (perShare.signum() < 0) {
            throw new IllegalArgumentException("a price is zero or more; have " + perShare.toPlainString());
        }
    }

    /**
     * Dollars per share from their decimal text, for example {@code "0.45"}.
     *
     * @throws IllegalArgumentException if it is no plain decimal, negative or has more than six decimals
     */
    public static Price of(String dollarsPerShare) {
        return new Price(Scale.parse(dollarsPerShare, "a price"));
    }

    /** A whole number of cents per share. */
    public static Price ofCents(long cents) {
        return new Price(BigDecimal.valueOf(cents, 2));
    }

    /**
     * A computed value rounded half-even to the cent, the tick of everything traded here.
     *
     * @throws IllegalArgumentException if not finite, or if it rounds to less than zero
     */
    public static Price toNearestCent(double dollarsPerShare) {
        return new Price(Scale.rounded(dollarsPerShare, 2, "a price"));
    }

    /** The price of a position of {@code shares} shares; negative for a short one. */
    public Money times(Quantity shares) {
        return new Money(perShare.multiply(BigDecimal.valueOf(shares.units())));
    }

    /**
     * A share of this price, rounded half-even to six decimals.
     *
     * @throws IllegalArgumentException if the result would be negative
     */
    public Price times(Ratio share) {
        return new Price(perShare.multiply(share.value()).setScale(Money.SCALE, RoundingMode.HALF_EVEN));
    }

    public Price plus(Price other) {
        return new Price(perShare.add(other.perShare));
    }

    /** @throws IllegalArgumentException if the result would be negative */
    public Price minus(Price other) {
        return new Price(perShare.subtract(other.perShare));
    }

    /** Half-way between two prices: exact for prices of up to five decimals, half-even for the sixth. */
    public Price midTo(Price other) {
        return new Price(
                perShare.add(other.perShare).divide(BigDecimal.valueOf(2), Money.SCALE, RoundingMode.HALF_EVEN));
    }

    /** Rounded down (towards zero) to the cent. */
    public Price floorToCent() {
        return new Price(perShare.setScale(2, RoundingMode.FLOOR));
    }

    /** Rounded up to the cent. */
    public Price ceilToCent() {
        return new Price(perShare.setScale(2, RoundingMode.CEILING));
    }

    /**
     * This price as a fraction of another.
     *
     * @throws IllegalArgumentException if {@code whole} is zero
     */
    public Ratio dividedBy(Price whole) {
        return new Money(perShare).dividedBy(new Money(whole.perShare));
    }

    public boolean isZero() {
        return perShare.signum() == 0;
    }

    public boolean isAbove(Price other) {
        return compareTo(other) > 0;
    }

    public boolean isBelow(Price other) {
        return compareTo(other) < 0;
    }

    public Price min(Price other) {
        return isBelow(other) ? this : other;
    }

    public Price max(Price other) {
        return isAbove(other) ? this : other;
    }

    /** For pricing and statistics only; the ledger never leaves decimals. */
    public double toDouble() {
        return perShare.doubleValue();
    }

    @Override
    public int compareTo(Price other) {
        return perShare.compareTo(other.perShare);
    }

    /** At least two decimals, and as many more as the price has. */
    @Override
    public String toString() {
        BigDecimal stripped = perShare.stripTrailingZeros();
        return stripped.setScale(Math.max(2, stripped.scale()), RoundingMode.UNNECESSARY)
                .toPlainString();
    }
}
