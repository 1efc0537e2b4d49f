package io.gatehouse.market.simulated.calibration;

import io.gatehouse.instrument.Symbol;
import io.gatehouse.market.Bar;
import io.gatehouse.market.CorporateAction;
import io.gatehouse.market.CorporateAction.Dividend;
import io.gatehouse.market.CorporateAction.SpinOff;
import io.gatehouse.market.CorporateAction.Split;
import io.gatehouse.market.MarketData;
import java.util.List;

/** Closes on the scale of the last of them: splits and dividends taken out. */
final class AdjustedCloses {

    private AdjustedCloses() {}

    static double[] of(MarketData market, Symbol symbol, List<Bar> bars) {
        double[] closes =
                bars.stream().mapToDouble(bar -> bar.close().toDouble()).toArray();
        List<CorporateAction> actions = bars.isEmpty()
                ? List.of()
                : market.corporateActions(
                        symbol,
                        bars.get(0).date().plusDays(1),
                        bars.get(bars.size() - 1).date());
        for (CorporateAction action : actions) {
            int before = lastBefore(bars, action);
            double factor = factor(action, bars.get(before).close().toDouble());
            for (int i = 0; i <= before; i++) {
                closes[i] *= factor;
            }
        }
        return closes;
    }

    private static int lastBefore(List<Bar> bars, CorporateAction action) {
        int i = bars.size() - 1;
        while (!bars.get(i).date().isBefore(action.exDate())) {
            i--;
        }
        return i;
    }

    private static double factor(CorporateAction action, double closeBefore) {
        if (action instanceof Dividend dividend) {
            return 1 - dividend.perShare().toDouble() / closeBefore;
        }
        return action instanceof Split split
                ? 1 / split.newPerOld().value().doubleValue()
                : 1 / ((SpinOff) action).priceFactor().value().doubleValue();
    }
}
