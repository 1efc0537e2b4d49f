package io.gatehouse.market;

import java.math.BigDecimal;

/** The market's state by the VIX: calm below 15, normal below 20, elevated below 30, stressed from 30. */
public enum VolatilityRegime {
    CALM,
    NORMAL,
    ELEVATED,
    STRESSED;

    /** The regime of a level without regard to the one before it; hysteresis is the monitor's business. */
    public static VolatilityRegime ofLevel(BigDecimal vix) {
        if (vix.compareTo(BigDecimal.valueOf(15)) < 0) {
            return CALM;
        }
        if (vix.compareTo(BigDecimal.valueOf(20)) < 0) {
            return NORMAL;
        }
        return vix.compareTo(BigDecimal.valueOf(30)) < 0 ? ELEVATED : STRESSED;
    }
}
