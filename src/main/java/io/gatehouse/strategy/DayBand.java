package io.gatehouse.strategy;

/**
 * A range of calendar days, both ends included; written {@code 7..14}.
 *
 * @param min days
 * @param max days, not below {@code min}
 */
public record DayBand(int min, int max) {

    /** @throws IllegalArgumentException if {@code max} is below {@code min} */
    public DayBand {
        BandText.requireOrder(min, max);
    }

    /** The band of its text. @throws IllegalArgumentException with the text if it is none */
    public static DayBand of(String text) {
        return BandText.parse(text, Integer::valueOf, DayBand::new);
    }

    public boolean contains(long days) {
        return days >= min && days <= max;
    }

    /** How many days outside the band; zero inside. */
    long missedBy(long days) {
        return Math.max(0, Math.max(min - days, days - max));
    }

    @Override
    public String toString() {
        return min + ".." + max;
    }
}
