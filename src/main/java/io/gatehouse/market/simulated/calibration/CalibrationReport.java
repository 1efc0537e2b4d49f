package io.gatehouse.market.simulated.calibration;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What came out of a calibration: of one seed, over so many sessions. */
public record CalibrationReport(long seed, int sessions, TradingFigures trading, MarketFigures market) {

    /** The report as people read it. */
    public List<String> lines() {
        String regimes = market.regimes().entrySet().stream()
                .map(entry -> text("%s %.0f %%", entry.getKey(), 100 * entry.getValue()))
                .collect(Collectors.joining(", "));
        return List.of(
                text("seed %d, %d sessions", seed, sessions),
                text("candidates a session: %s", trading.candidates()),
                text(
                        "trades: %d, %.1f %% won, profit factor %.2f; %.0f %% at the target, %.1f %% stopped, of these"
                                + " %.0f %% beyond 3.5 x the credit",
                        trading.trades(),
                        100 * trading.wins(),
                        trading.profitFactor(),
                        100 * trading.targets(),
                        100 * trading.stops(),
                        100 * trading.gappedStops()),
                text(
                        "result: $%.0f; worst session $%.0f, worst month $%.0f, deepest drawdown $%.0f",
                        trading.result(), trading.worstSession(), trading.worstMonth(), trading.deepestDrawdown()),
                text("volatility index: %s, highest %.1f; %s", market.index(), market.highestIndex(), regimes),
                text(
                        "volatility: realised %s; implied by realised %.2f; far puts by at the money %s",
                        market.volatility(), market.impliedByRealised(), market.skew()),
                text(
                        "pairs above 0.70: %.2f %% in calm markets, %.2f %% in all; prices $%.2f to $%.2f",
                        100 * market.highPairsCalm(),
                        100 * market.highPairsAlways(),
                        market.lowestPrice(),
                        market.highestPrice()));
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    @Override
    public String toString() {
        return String.join(System.lineSeparator(), lines());
    }
}
