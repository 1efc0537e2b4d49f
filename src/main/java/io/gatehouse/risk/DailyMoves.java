package io.gatehouse.risk;

import io.gatehouse.instrument.Symbol;
import io.gatehouse.market.AdjustedHistory;
import io.gatehouse.market.Bar;
import io.gatehouse.market.MarketData;
import io.gatehouse.market.VolatilityClose;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How shares and the VIX moved on each of the sessions before one, from close to close, on one grid of dates, so that
 * the n-th move of all of them is of the same day. Where one has no close on a date or on the session before it, its
 * move is not a number.
 *
 * <p>What was once read is kept: closes of completed sessions do not change. A history whose last close has not
 * arrived yet is read again.
 */
final class DailyMoves {

    private final MarketData market;
    private final List<LocalDate> sessions;
    private final Map<LocalDate, Integer> positions = new HashMap<>();
    private final Map<Symbol, Moves> shares = new ConcurrentHashMap<>();
    private volatile Moves index = new Moves(new double[] {Double.NaN});

    /** @param sessions completed ones, oldest first, one more than moves; at least two */
    DailyMoves(MarketData market, List<LocalDate> sessions) {
        this.market = market;
        this.sessions = List.copyOf(sessions);
        for (int i = 0; i < sessions.size(); i++) {
            positions.put(sessions.get(i), i);
        }
    }

    /** How many moves there are of each. */
    int size() {
        return sessions.size() - 1;
    }

    /** The last session that counts. */
    LocalDate last() {
        return sessions.get(size());
    }

    /**
     * A share's moves, of adjusted closes: what a holder earned.
     *
     * @throws io.gatehouse.market.MarketDataUnavailable if the market does not answer
     */
    Moves of(Symbol symbol) {
        Moves known = shares.get(symbol);
        if (known != null) {
            return known;
        }
        Moves read = readShare(symbol);
        if (read.isUpToDate()) {
            shares.put(symbol, read);
        }
        return read;
    }

    /**
     * The moves of the VIX.
     *
     * @throws io.gatehouse.market.MarketDataUnavailable if the market does not answer
     */
    Moves ofVolatility() {
        if (!index.isUpToDate()) {
            index = readIndex();
        }
        return index;
    }

    private Moves readShare(Symbol symbol) {
        List<Bar> bars = market.dailyBars(symbol, last(), sessions.size());
        int returns = bars.size() - 1;
        if (returns < 1) {
            return new Moves(unknown());
        }
        double[] logarithms = AdjustedHistory.of(
                        bars, market.corporateActions(symbol, bars.get(0).date(), last()))
                .logReturns(returns)
                .orElseThrow();
        return onGrid(bars.stream().map(Bar::date).toList(), logarithms);
    }

    private Moves readIndex() {
        List<VolatilityClose> closes = market.volatilityCloses(last(), sessions.size());
        double[] logarithms = new double[Math.max(0, closes.size() - 1)];
        for (int i = 0; i < logarithms.length; i++) {
            logarithms[i] = Math.log(closes.get(i + 1).points().doubleValue()
                    / closes.get(i).points().doubleValue());
        }
        return onGrid(closes.stream().map(VolatilityClose::session).toList(), logarithms);
    }

    /** @param moves the i-th from the i-th date to the one after it */
    private Moves onGrid(List<LocalDate> dates, double[] moves) {
        double[] grid = unknown();
        for (int i = 0; i < moves.length; i++) {
            int at = positions.getOrDefault(dates.get(i), size());
            boolean fromOneSessionToTheNext =
                    at < size() && sessions.get(at + 1).equals(dates.get(i + 1));
            if (fromOneSessionToTheNext && Double.isFinite(moves[i])) {
                grid[at] = moves[i];
            }
        }
        return new Moves(grid);
    }

    private double[] unknown() {
        double[] grid = new double[size()];
        Arrays.fill(grid, Double.NaN);
        return grid;
    }
}
