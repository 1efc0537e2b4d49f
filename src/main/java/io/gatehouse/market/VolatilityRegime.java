package io.gatehouse.market;

import java.math.BigDecimal;

/** The market's state by the VIX: calm below 15, normal below 20, elevated below 30, stressed from 30. */
public enum VolatilityRegime {
    CALM,
    NORMAL,
    ELEVATED,
    STRESSED;

    private static final BigDecimal HYSTERESIS = BigDecimal.ONE;

    /**
     * The regime of a level after another one: it becomes stricter at the threshold, and laxer only a full point below
     * it, so that a level that hovers there does not switch the desk on and off.
     */
    public VolatilityRegime then(BigDecimal vix) {
        VolatilityRegime stricter = ofLevel(vix);
        if (stricter.compareTo(this) >= 0) {
            return stricter;
        }
        VolatilityRegime eased = ofLevel(vix.add(HYSTERESIS));
        return eased.compareTo(this) < 0 ? eased : this;
    }

    /** The regime of a level without regard to the one before it. */
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
