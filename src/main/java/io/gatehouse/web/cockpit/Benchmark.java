package io.gatehouse.web.cockpit;

import io.gatehouse.instrument.Symbol;
import io.gatehouse.market.Bar;
import io.gatehouse.market.Listing;
import io.gatehouse.market.MarketData;
import io.gatehouse.market.MarketDataUnavailable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/**
 * What an account is compared with: SPY where the market has it, else the mean of the desk's universe, every share with
 * the same weight each day. A close that moves by more than half against the one before is a split and left out.
 */
@Component
@ConditionalOnWebApplication
class Benchmark {

    private static final Symbol SPY = new Symbol("SPY");
    private static final int SESSIONS = 253;
    private static final BigDecimal SPLIT = new BigDecimal("0.5");

    private final MarketData market;
    private final AtomicReference<Kept> kept = new AtomicReference<>(new Kept(LocalDate.EPOCH, Map.of()));

    Benchmark(MarketData market) {
        this.market = market;
    }

    private record Kept(LocalDate until, Map<LocalDate, BigDecimal> levels) {}

    String words() {
        return hasSpy() ? SPY.value() : "Universe";
    }

    private boolean hasSpy() {
        return market.universe().stream().anyMatch(listing -> listing.symbol().equals(SPY));
    }

    /** A level for each session up to a date; the first is 1. None while the market does not answer. */
    Map<LocalDate, BigDecimal> levels(LocalDate until) {
        Kept known = kept.get();
        if (known.until().equals(until)) {
            return known.levels();
        }
        try {
            Map<LocalDate, BigDecimal> levels = measured(until);
            kept.set(new Kept(until, levels));
            return levels;
        } catch (MarketDataUnavailable silent) {
            // The account's own line is drawn without it; the table shows a dash.
            return Map.of();
        }
    }

    private Map<LocalDate, BigDecimal> measured(LocalDate until) {
        List<Symbol> symbols = hasSpy()
                ? List.of(SPY)
                : market.universe().stream().map(Listing::symbol).toList();
        Map<LocalDate, BigDecimal> sums = new TreeMap<>();
        Map<LocalDate, Integer> counts = new HashMap<>();
        for (Symbol symbol : symbols) {
            List<Bar> bars = market.dailyBars(symbol, until, SESSIONS);
            for (int i = 1; i < bars.size(); i++) {
                BigDecimal before = bars.get(i - 1).close().perShare();
                BigDecimal change = bars.get(i)
                        .close()
                        .perShare()
                        .divide(before, MathContext.DECIMAL64)
                        .subtract(BigDecimal.ONE);
                if (change.abs().compareTo(SPLIT) < 0) {
                    sums.merge(bars.get(i).date(), change, BigDecimal::add);
                    counts.merge(bars.get(i).date(), 1, Integer::sum);
                }
            }
        }
        Map<LocalDate, BigDecimal> levels = new HashMap<>();
        BigDecimal level = BigDecimal.ONE;
        for (Map.Entry<LocalDate, BigDecimal> day : sums.entrySet()) {
            BigDecimal mean = day.getValue()
                    .divide(BigDecimal.valueOf(counts.getOrDefault(day.getKey(), 1)), MathContext.DECIMAL64);
            level = level.multiply(BigDecimal.ONE.add(mean), MathContext.DECIMAL64);
            levels.put(day.getKey(), level);
        }
        return levels;
    }
}
