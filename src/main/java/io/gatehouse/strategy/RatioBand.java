package io.gatehouse.strategy;

import io.gatehouse.money.Ratio;

/**
 * A range of fractions, both ends included; written {@code 0.15..0.20}, which is 15 to 20 percent.
 *
 * @param min a fraction
 * @param max a fraction, not below {@code min}
 */
public record RatioBand(Ratio min, Ratio max) {

    /** @throws IllegalArgumentException if {@code max} is below {@code min} */
    public RatioBand {
        BandText.requireOrder(min, max);
    }

    /** The band of its text. @throws IllegalArgumentException with the text if it is none */
    public static RatioBand of(String text) {
        return BandText.parse(text, Ratio::of, RatioBand::new);
    }

    public boolean contains(Ratio ratio) {
        return !ratio.isBelow(min) && !ratio.isAbove(max);
    }

    /** How far outside the band; zero inside. */
    Ratio missedBy(Ratio ratio) {
        return ratio.isBelow(min) ? min.minus(ratio) : ratio.isAbove(max) ? ratio.minus(max) : Ratio.ZERO;
    }

    /** As people read it: {@code 15.00 % to 20.00 %}. */
    String asPercent() {
        return min.asPercent() + " to " + max.asPercent();
    }

    @Override
    public String toString() {
        return min + ".." + max;
    }
}
