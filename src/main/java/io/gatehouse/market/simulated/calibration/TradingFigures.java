package io.gatehouse.market.simulated.calibration;

import io.gatehouse.market.simulated.calibration.BaselineDesk.ClosedTrade;
import io.gatehouse.market.simulated.calibration.BaselineDesk.Exit;
import java.util.List;
import java.util.function.Predicate;

/**
 * What the baseline made of a market; five contracts a trade, dollars after costs.
 *
 * @param candidates symbols a session that pass all screens
 * @param trades closed trades
 * @param wins fraction of them that earned something
 * @param profitFactor sum of the wins by the sum of the losses
 * @param targets fraction closed at the target
 * @param stops fraction closed at the stop
 * @param gappedStops fraction of the stops that cost more than 3.5 times the credit
 * @param result dollars over all sessions, open positions included
 */
public record TradingFigures(
        Spread candidates,
        int trades,
        double wins,
        double profitFactor,
        double targets,
        double stops,
        double gappedStops,
        double result,
        double worstSession,
        double worstMonth,
        double deepestDrawdown) {

    static TradingFigures of(List<ClosedTrade> trades, Spread candidates, ProfitTrail trail) {
        double earned = trades.stream()
                .mapToDouble(trade -> Math.max(0, trade.dollars()))
                .sum();
        double lost = -trades.stream()
                .mapToDouble(trade -> Math.min(0, trade.dollars()))
                .sum();
        List<ClosedTrade> stopped =
                trades.stream().filter(trade -> trade.exit() == Exit.STOP).toList();
        return new TradingFigures(
                candidates,
                trades.size(),
                fraction(trades, trade -> trade.dollars() > 0),
                earned / lost,
                fraction(trades, trade -> trade.exit() == Exit.TARGET),
                fraction(trades, trade -> trade.exit() == Exit.STOP),
                fraction(stopped, trade -> trade.costsToClose() > 3.5),
                trail.worth(),
                trail.worstSession(),
                trail.worstMonth(),
                trail.deepestDrawdown());
    }

    private static double fraction(List<ClosedTrade> trades, Predicate<ClosedTrade> what) {
        return trades.stream().filter(what).count() / (double) trades.size();
    }
}
