package io.gatehouse.strategy;

import io.gatehouse.money.Price;
import io.gatehouse.money.Ratio;
import java.time.Duration;
import java.time.LocalTime;

/** States a setting's range and refuses a value outside it with one wording: key, range, value, what to do. */
final class Setting {

    private static final Ratio ONE = Ratio.of("1");
    private static final LocalTime OPEN = LocalTime.of(9, 30);

    private Setting() {}

    static void require(boolean holds, String key, Object value, String range) {
        if (!holds) {
            throw new IllegalArgumentException(StrategySettings.PREFIX + "." + key + " is " + range + "; have " + value
                    + ". Correct it in config/strategy.yml.");
        }
    }

    static void requireWithin(int min, int max, String key, int value, String unit) {
        require(value >= min && value <= max, key, value, min + " to " + max + " " + unit);
    }

    static void requireFraction(String key, Ratio value) {
        require(value.isAbove(Ratio.ZERO) && !value.isAbove(ONE), key, value, "a fraction above 0 and up to 1");
    }

    /** A time that lies in early closes too. */
    static void requireMorning(String key, LocalTime value) {
        boolean morning = !value.isBefore(OPEN) && !value.isAfter(LocalTime.NOON);
        require(morning, key, value, "a New York time from 09:30 to 12:00");
    }

    static void requireAge(String key, Duration value) {
        boolean sensible = value.compareTo(Duration.ofSeconds(1)) >= 0 && value.compareTo(Duration.ofHours(1)) <= 0;
        require(sensible, key, value, "1 second to 1 hour");
    }

    static void requireSpread(String section, Price maxSpread, Ratio ofMid) {
        boolean cents = !maxSpread.isAbove(Price.of("5"));
        require(cents, section + ".max-spread", maxSpread, "0 to 5 dollars per share");
        boolean fraction = !ofMid.isBelow(Ratio.ZERO) && !ofMid.isAbove(ONE);
        require(fraction, section + ".max-spread-of-mid", ofMid, "a fraction from 0 to 1");
    }
}
