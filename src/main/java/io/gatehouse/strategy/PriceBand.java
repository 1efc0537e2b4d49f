package io.gatehouse.strategy;

import io.gatehouse.money.Price;

/**
 * A range of prices per share, both ends included; written {@code 0.30..0.50}.
 *
 * @param min dollars per share
 * @param max dollars per share, not below {@code min}
 */
public record PriceBand(Price min, Price max) {

    /** @throws IllegalArgumentException if {@code max} is below {@code min} */
    public PriceBand {
        BandText.requireOrder(min, max);
    }

    /** The band of its text. @throws IllegalArgumentException with the text if it is none */
    public static PriceBand of(String text) {
        return BandText.parse(text, Price::of, PriceBand::new);
    }

    public boolean contains(Price price) {
        return !price.isBelow(min) && !price.isAbove(max);
    }

    /** How far outside the band, in dollars per share; zero inside. */
    Price missedBy(Price price) {
        return price.isBelow(min) ? min.minus(price) : price.isAbove(max) ? price.minus(max) : Price.ZERO;
    }

    @Override
    public String toString() {
        return min + ".." + max;
    }
}
