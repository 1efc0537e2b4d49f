package io.gatehouse.market.replay;

import io.gatehouse.market.CorporateAction;
import io.gatehouse.market.Listing;
import java.time.LocalDate;
import java.util.List;

/**
 * One share's whole history: bars, actions and running sums, from which what it realised and turned over before
 * any day is two subtractions.
 */
final class Share {

    private static final double SESSIONS_A_YEAR = 252;

    private final Listing listing;
    private final BarSeries bars;
    private final List<CorporateAction> actions;
    private final double[] squaredReturns;
    private final double[] dollarVolumes;

    /** @param actions oldest first */
    Share(Listing listing, BarSeries bars, List<CorporateAction> actions) {
        this.listing = listing;
        this.bars = bars;
        this.actions = List.copyOf(actions);
        this.squaredReturns = new double[bars.size()];
        this.dollarVolumes = new double[bars.size() + 1];
        accumulate();
    }

    private void accumulate() {
        int next = 0;
        for (int i = 0; i < bars.size(); i++) {
            dollarVolumes[i + 1] = dollarVolumes[i] + bars.dollarVolume(i);
            double factor = 1;
            while (next < actions.size() && !actions.get(next).exDate().isAfter(bars.date(i))) {
                factor *= factorOf(actions.get(next));
                next++;
            }
            if (i > 0) {
                double logReturn = Math.log(bars.close(i) * factor / bars.close(i - 1));
                squaredReturns[i] = squaredReturns[i - 1] + logReturn * logReturn;
            }
        }
    }

    // A dividend moves the price too little to matter for volatility.
    private static double factorOf(CorporateAction action) {
        if (action instanceof CorporateAction.Split split) {
            return split.newPerOld().value().doubleValue();
        }
        return action instanceof CorporateAction.SpinOff spinOff
                ? spinOff.priceFactor().value().doubleValue()
                : 1;
    }

    Listing listing() {
        return listing;
    }

    BarSeries bars() {
        return bars;
    }

    List<CorporateAction> actions() {
        return actions;
    }

    /** The path of one of its days. */
    IntradayPath path(int number) {
        return bars.path(number, Draw.key(listing.symbol().value(), bars.date(number)));
    }

    /**
     * The volatility a year that its closes realised over the {@code sessions} returns before a bar, fewer where
     * the history is younger; {@code otherwise} where it has less than five.
     */
    double realisedBefore(int number, int sessions, double otherwise) {
        int last = number - 1;
        int returns = Math.min(sessions, last);
        if (returns < 5) {
            return otherwise;
        }
        double variance = (squaredReturns[last] - squaredReturns[last - returns]) / returns;
        return Math.sqrt(Math.max(0, variance) * SESSIONS_A_YEAR);
    }

    /** Mean dollars a session over the 20 before a bar, fewer where the history is younger; zero without any. */
    double meanDollarVolumeBefore(int number) {
        int sessions = Math.min(20, number);
        return sessions == 0 ? 0 : (dollarVolumes[number] - dollarVolumes[number - sessions]) / sessions;
    }

    /** Whether a strike, multiplied by a split of the nine weeks up to {@code date}, was once on the grid. */
    boolean wasOnGridBeforeSplit(double strike, LocalDate date) {
        return actions.stream()
                .filter(CorporateAction.Split.class::isInstance)
                .filter(action -> action.exDate().isAfter(date.minusWeeks(9))
                        && !action.exDate().isAfter(date))
                .mapToDouble(Share::factorOf)
                .anyMatch(factor -> StrikeGrid.holds(strike * factor, 0.01 * factor));
    }
}
