package io.gatehouse.web.cockpit;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.money.Money;
import io.gatehouse.reports.MetricsLog;
import io.gatehouse.reports.SessionMetrics;
import io.gatehouse.time.DeskClock;
import io.gatehouse.web.page.Shown;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Reads how an account went, beside what its universe did. */
@Component
@ConditionalOnWebApplication
class ReadEquity {

    private static final int MONTH = 21;
    private static final int HALF_YEAR = 126;
    private static final int ALL = 252;

    private final MetricsLog metrics;
    private final Benchmark benchmark;
    private final DeskClock clock;

    ReadEquity(MetricsLog metrics, Benchmark benchmark, DeskClock clock) {
        this.metrics = metrics;
        this.benchmark = benchmark;
        this.clock = clock;
    }

    /** @param range 1m, 6m or 1y */
    EquityView read(AccountId account, String range) {
        int sessions = range.equals("1m") ? MONTH : range.equals("1y") ? ALL : HALF_YEAR;
        List<SessionMetrics> days = metrics.last(account, clock.today(), sessions);
        Map<LocalDate, BigDecimal> index = days.isEmpty()
                ? Map.of()
                : benchmark.levels(days.get(days.size() - 1).session());
        Optional<BigDecimal> base =
                days.stream().findFirst().flatMap(first -> Optional.ofNullable(index.get(first.session())));
        List<EquityView.Point> points = new ArrayList<>();
        for (SessionMetrics day : days) {
            points.add(point(
                    day, compared(days.get(0).netLiquidation(), base, Optional.ofNullable(index.get(day.session())))));
        }
        return new EquityView(points, ranges(account, sessions), benchmark.words(), words(days));
    }

    private static Optional<Money> compared(Money first, Optional<BigDecimal> base, Optional<BigDecimal> level) {
        return base.flatMap(from ->
                level.map(to -> Money.rounded(first.amount().multiply(to).divide(from, MathContext.DECIMAL64))));
    }

    private static EquityView.Point point(SessionMetrics day, Optional<Money> compared) {
        return new EquityView.Point(
                Shown.expiry(day.session()),
                Shown.date(day.session()),
                whole(day.netLiquidation().amount()),
                compared.map(money -> whole(money.amount())).orElse(""),
                day.drawdown()
                        .value()
                        .negate()
                        .movePointRight(2)
                        .setScale(2, RoundingMode.HALF_EVEN)
                        .toPlainString(),
                Shown.dollars(day.netLiquidation()),
                compared.map(Shown::dollars).orElse("–"),
                Shown.percent(day.drawdown().negated()));
    }

    private static String whole(BigDecimal amount) {
        return amount.setScale(0, RoundingMode.HALF_EVEN).toPlainString();
    }

    private static List<EquityView.Range> ranges(AccountId account, int sessions) {
        return List.of(
                new EquityView.Range("1M", "/accounts/" + account + "?range=1m", sessions == MONTH),
                new EquityView.Range("6M", "/accounts/" + account, sessions == HALF_YEAR),
                new EquityView.Range("1Y", "/accounts/" + account + "?range=1y", sessions == ALL));
    }

    private static String words(List<SessionMetrics> days) {
        if (days.isEmpty()) {
            return "No session is measured yet";
        }
        SessionMetrics last = days.get(days.size() - 1);
        return "Equity over " + days.size() + " sessions, "
                + Shown.change(last.cumulativeReturn()).text() + " since the start, worst drawdown "
                + Shown.percent(last.maxDrawdown());
    }
}
