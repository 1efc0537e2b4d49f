package io.gatehouse.market.simulated.calibration;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;

/** A desk's profit session by session, in dollars. */
final class ProfitTrail {

    private final Map<YearMonth, Double> months = new HashMap<>();
    private double worth;
    private double peak;
    private double worstSession;
    private double deepestDrawdown;

    /** @param nowWorth profit since the beginning */
    void settle(LocalDate session, double nowWorth) {
        double change = nowWorth - worth;
        worth = nowWorth;
        peak = Math.max(peak, worth);
        worstSession = Math.min(worstSession, change);
        deepestDrawdown = Math.min(deepestDrawdown, worth - peak);
        months.merge(YearMonth.from(session), change, Double::sum);
    }

    double worth() {
        return worth;
    }

    /** Zero or less. */
    double worstSession() {
        return worstSession;
    }

    /** The least of the calendar months, a last incomplete one included. */
    double worstMonth() {
        return months.values().stream().mapToDouble(change -> change).min().orElse(0);
    }

    /** Zero or less: the deepest fall below an earlier height, settled values only. */
    double deepestDrawdown() {
        return deepestDrawdown;
    }
}
