package io.gatehouse.money;

/**
 * A whole, signed number of contracts or shares: positive is long or bought, negative is short or sold. What
 * a unit is (a share, a contract of 100) the instrument says. A result that leaves the range of a {@code long}
 * is an {@link ArithmeticException}, never another number.
 *
 * @param units whole units, signed
 */
public record Quantity(long units) implements Comparable<Quantity> {

    public static final Quantity ZERO = new Quantity(0);

    public static Quantity of(long units) {
        return new Quantity(units);
    }

    public Quantity plus(Quantity other) {
        return new Quantity(Math.addExact(units, other.units));
    }

    public Quantity minus(Quantity other) {
        return new Quantity(Math.subtractExact(units, other.units));
    }

    public Quantity negated() {
        return new Quantity(Math.negateExact(units));
    }

    public Quantity times(long factor) {
        return new Quantity(Math.multiplyExact(units, factor));
    }

    public Quantity abs() {
        return new Quantity(Math.absExact(units));
    }

    public boolean isZero() {
        return units == 0;
    }

    public boolean isPositive() {
        return units > 0;
    }

    public boolean isNegative() {
        return units < 0;
    }

    public Quantity min(Quantity other) {
        return units <= other.units ? this : other;
    }

    @Override
    public int compareTo(Quantity other) {
        return Long.compare(units, other.units);
    }

    @Override
    public String toString() {
        return Long.toString(units);
    }
}
