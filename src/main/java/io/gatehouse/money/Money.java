package io.gatehouse.money;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An amount of US dollars with exactly six decimals; fees need that many. Values of equal amount are equal
 * however they were written ("5" and "5.00").
 *
 * <p>Immutable and thread-safe.
 *
 * @param amount dollars; at most six decimals that are not zero
 */
public record Money(BigDecimal amount) implements Comparable<Money> {

    /** Decimals kept. */
    public static final int SCALE = 6;

    public static final Money ZERO = new Money(BigDecimal.ZERO);

    /** @throws IllegalArgumentException if the amount has more than six decimals that are not zero */
    public Money {
        amount = Scale.exactly(amount, SCALE, "money");
    }

    /**
     * Dollars from their decimal text, for example {@code "-12.50"}.
     *
     * @throws IllegalArgumentException if it is no plain decimal or has more than six decimals, with the text
     */
    public static Money of(String dollars) {
        return new Money(Scale.parse(dollars, "money"));
    }

    public static Money ofDollars(long dollars) {
        return new Money(BigDecimal.valueOf(dollars));
    }

    /** Rounds half-even to six decimals; for results of a division or of a statistic. */
    public static Money rounded(BigDecimal dollars) {
        return new Money(dollars.setScale(SCALE, RoundingMode.HALF_EVEN));
    }

    public Money plus(Money other) {
        return new Money(amount.add(other.amount));
    }

    public Money minus(Money other) {
        return new Money(amount.subtract(other.amount));
    }

    public Money negated() {
        return new Money(amount.negate());
    }

    public Money abs() {
        return new Money(amount.abs());
    }

    public Money times(long factor) {
        return new Money(amount.multiply(BigDecimal.valueOf(factor)));
    }

    /** A share of this amount, rounded half-even to six decimals. */
    public Money times(Ratio share) {
        return rounded(amount.multiply(share.value()));
    }

    /**
     * This amount as a fraction of another.
     *
     * @throws IllegalArgumentException if {@code whole} is zero
     */
    public Ratio dividedBy(Money whole) {
        if (whole.isZero()) {
            throw new IllegalArgumentException("a fraction of zero dollars is not defined; have " + this + " / 0");
        }
        return new Ratio(amount.divide(whole.amount, Ratio.SCALE, RoundingMode.HALF_EVEN));
    }

    public boolean isZero() {
        return amount.signum() == 0;
    }

    public boolean isPositive() {
        return amount.signum() > 0;
    }

    public boolean isNegative() {
        return amount.signum() < 0;
    }

    public boolean exceeds(Money limit) {
        return compareTo(limit) > 0;
    }

    public Money min(Money other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public Money max(Money other) {
        return compareTo(other) >= 0 ? this : other;
    }

    @Override
    public int compareTo(Money other) {
        return amount.compareTo(other.amount);
    }

    /** Dollars and cents, half-even, as people read them; the record keeps all six decimals. */
    public String shown() {
        return amount.setScale(2, RoundingMode.HALF_EVEN).toPlainString();
    }

    @Override
    public String toString() {
        return amount.toPlainString();
    }
}
