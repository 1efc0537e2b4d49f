package io.gatehouse.phases;

import io.gatehouse.money.Money;
import io.gatehouse.money.Ratio;

/** States a setting's range and refuses a value outside it with one wording: key, range, value, what to do. */
final class PhaseSetting {

    private static final Ratio ONE = Ratio.of("1");

    private PhaseSetting() {}

    static void require(boolean holds, String key, Object value, String range) {
        if (!holds) {
            throw new IllegalArgumentException(PhaseSettings.PREFIX + "." + key + " is " + range + "; have " + value
                    + ". Correct it in config/phases.yml.");
        }
    }

    static void requireWithin(int min, int max, String key, int value, String unit) {
        require(value >= min && value <= max, key, value, min + " to " + max + " " + unit);
    }

    static void requireFraction(String key, Ratio value) {
        require(value.isAbove(Ratio.ZERO) && !value.isAbove(ONE), key, value, "a fraction above 0 and up to 1");
    }

    static void requireDollars(String key, Money value) {
        require(value.isPositive(), key, value.shown(), "above 0 dollars");
    }
}
