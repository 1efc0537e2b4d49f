package io.gatehouse.phases;

import io.gatehouse.money.Ratio;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * What takes an account down, in this order: losses in a row, the win rate of the last trades, and in Trial and
 * Scaling the loss of a day. Asked over trades opened in the phase since its evidence began.
 */
final class DowngradeTriggers {

    /**
     * What they look at.
     *
     * @param trades the last that count, in the order they were closed
     * @param dailyLoss of the equity at the last close, open positions and costs included; negative for a gain
     */
    record Recent(Phase phase, List<PhaseTrade> trades, Ratio dailyLoss) {}

    private static final List<BiFunction<Recent, DowngradeSettings, Optional<DowngradeCause>>> ALL =
            List.of(DowngradeTriggers::lossesInARow, DowngradeTriggers::winRate, DowngradeTriggers::dailyLoss);

    private final DowngradeSettings settings;

    DowngradeTriggers(DowngradeSettings settings) {
        this.settings = settings;
    }

    /** How many trades they look back. */
    int lookBack() {
        return Math.max(settings.lossesInARow(), settings.lastTrades());
    }

    /** The first that holds; empty when none does. */
    Optional<DowngradeCause> causeIn(Recent recent) {
        return ALL.stream()
                .flatMap(trigger -> trigger.apply(recent, settings).stream())
                .findFirst();
    }

    private static Optional<DowngradeCause> lossesInARow(Recent recent, DowngradeSettings settings) {
        int run = 0;
        for (PhaseTrade trade : recent.trades()) {
            run = trade.isLoss() ? run + 1 : trade.isWin() ? 0 : run;
        }
        return run >= settings.lossesInARow()
                ? Optional.of(new DowngradeCause(
                        "losses-in-a-row", run + " losses in a row, at most " + (settings.lossesInARow() - 1)))
                : Optional.empty();
    }

    private static Optional<DowngradeCause> winRate(Recent recent, DowngradeSettings settings) {
        int asked = settings.lastTrades();
        List<PhaseTrade> all = recent.trades();
        List<PhaseTrade> last = all.subList(Math.max(0, all.size() - asked), all.size());
        return Results.of(last)
                .winRate()
                .filter(rate -> last.size() == asked && rate.isBelow(settings.minWinRate()))
                .map(rate -> new DowngradeCause(
                        "win-rate",
                        "win rate of the last " + asked + " trades " + rate.asPercent() + ", at least "
                                + settings.minWinRate().asPercent()));
    }

    static boolean watchesDailyLoss(Phase phase) {
        return phase == Phase.REAL_MONEY_TRIAL || phase == Phase.SCALING;
    }

    private static Optional<DowngradeCause> dailyLoss(Recent recent, DowngradeSettings settings) {
        return watchesDailyLoss(recent.phase()) && recent.dailyLoss().isAbove(settings.maxDailyLoss())
                ? Optional.of(new DowngradeCause(
                        "daily-loss",
                        "equity fell by " + recent.dailyLoss().asPercent() + " since the last close, at most "
                                + settings.maxDailyLoss().asPercent()))
                : Optional.empty();
    }
}
