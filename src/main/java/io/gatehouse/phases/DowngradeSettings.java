package io.gatehouse.phases;

import io.gatehouse.money.Ratio;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When an account is taken down a phase: the keys under {@code gatehouse.phases.downgrade}. Only trades opened in
 * the phase count.
 *
 * @param lossesInARow this many; 1 to 100
 * @param lastTrades trades over which the win rate is taken, and at least needed for it; 1 to 1,000
 * @param minWinRate below it; a fraction above 0 and up to 1
 * @param maxDailyLoss in Trial and Scaling, of the equity at the last close, above it; a fraction above 0 and up to 1
 */
public record DowngradeSettings(
        @DefaultValue("3") int lossesInARow,
        @DefaultValue("20") int lastTrades,
        @DefaultValue("0.55") Ratio minWinRate,
        @DefaultValue("0.05") Ratio maxDailyLoss) {

    public DowngradeSettings {
        PhaseSetting.requireWithin(1, 100, "downgrade.losses-in-a-row", lossesInARow, "losses");
        PhaseSetting.requireWithin(1, 1_000, "downgrade.last-trades", lastTrades, "trades");
        PhaseSetting.requireFraction("downgrade.min-win-rate", minWinRate);
        PhaseSetting.requireFraction("downgrade.max-daily-loss", maxDailyLoss);
    }
}
