package io.gatehouse.risk;

import io.gatehouse.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Measures what a book may lose in a day: every lot under the same days, summed day by day. */
@Component
class MeasureBookRisk {

    /** One loss in twenty is beyond VaR95. */
    private static final int TAIL = 20;

    private final ReadMoves moves;
    private final PriceScenarios scenarios;

    MeasureBookRisk(ReadMoves moves, PriceScenarios scenarios) {
        this.moves = moves;
        this.scenarios = scenarios;
    }

    /** @param session the session of now; the days before it are the scenarios */
    BookRisk of(Book book, MarketNow market, LocalDate session, RiskLimits limits) {
        List<OpenRisk.Lot> lots =
                book.open().stream().flatMap(open -> open.lots().stream()).toList();
        DailyMoves past = moves.before(session, limits.varSessions());
        double[] days = new double[past.size()];
        Map<Shock, Double> shocks = new EnumMap<>(Shock.class);
        Arrays.stream(Shock.values()).forEach(shock -> shocks.put(shock, 0.0));
        for (OpenRisk.Lot lot : lots) {
            PriceScenarios.Answer answer = scenarios.of(lot, market, session, past);
            if (answer instanceof PriceScenarios.Answer.None none) {
                return new BookRisk.Unknown(none.reason());
            }
            PriceScenarios.Answer.Changes changes = (PriceScenarios.Answer.Changes) answer;
            long units = lot.quantity().units();
            add(changes.days(), units, days);
            changes.shocks().forEach((shock, change) -> shocks.merge(shock, units * change, Double::sum));
        }
        return lots.isEmpty()
                ? new BookRisk.Measured(0, Money.ZERO, Money.ZERO, byShock(shocks))
                : measured(days, shocks, limits.minVarSessions());
    }

    private static void add(double[] aUnit, long units, double[] sum) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += units * aUnit[i];
        }
    }

    private static BookRisk measured(double[] days, Map<Shock, Double> shocks, int fewest) {
        double[] worstFirst = Arrays.stream(days)
                .filter(change -> !Double.isNaN(change))
                .sorted()
                .toArray();
        if (worstFirst.length < fewest) {
            return new BookRisk.Unknown("only " + worstFirst.length
                    + " sessions on which everything in the book and the VIX moved, at least " + fewest);
        }
        int tail = worstFirst.length / TAIL;
        return new BookRisk.Measured(
                worstFirst.length,
                lost(worstFirst[tail - 1]),
                lost(Arrays.stream(worstFirst, 0, tail).sum() / tail),
                byShock(shocks));
    }

    private static Map<Shock, Money> byShock(Map<Shock, Double> changes) {
        Map<Shock, Money> losses = new EnumMap<>(Shock.class);
        changes.forEach((shock, change) -> losses.put(shock, lost(change)));
        return losses;
    }

    private static Money lost(double change) {
        return Money.rounded(BigDecimal.valueOf(-change));
    }
}
