package io.gatehouse.web.record;

import io.gatehouse.desk.DeskView;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.reports.MetricsLog;
import io.gatehouse.reports.SessionMetrics;
import io.gatehouse.time.DeskClock;
import io.gatehouse.web.lists.Csv;
import io.gatehouse.web.page.Figure;
import io.gatehouse.web.page.Shown;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Reads the days of an account: the list, and the equity up to one. */
@Component
@ConditionalOnWebApplication
class ReadDays {

    private static final int MOST = 120;
    private static final int WIDE = 760;
    private static final int HIGH = 120;
    private static final int TOP = 20;

    private final MetricsLog metrics;
    private final DeskView desk;
    private final DeskClock clock;

    ReadDays(MetricsLog metrics, DeskView desk, DeskClock clock) {
        this.metrics = metrics;
        this.desk = desk;
        this.clock = clock;
    }

    /** Every measured session, oldest first. */
    List<SessionMetrics> all(AccountId account) {
        return metrics.last(account, clock.today(), Csv.MOST);
    }

    /** Of days in a list. */
    Function<SessionMetrics, DayView.Row> rows(AccountId account) {
        Set<LocalDate> written = new HashSet<>(desk.artifacts(account));
        return day -> new DayView.Row(
                Shown.weekday(day.session()),
                "/accounts/" + account + "/days/" + day.session(),
                Figure.of(Shown.money(day.netLiquidation())),
                Shown.result(day.sessionPnl()),
                Shown.change(day.sessionReturn()),
                Figure.of(Shown.percent(day.drawdown().negated())),
                written.contains(day.session()));
    }

    Optional<SessionMetrics> day(AccountId account, LocalDate session) {
        return metrics.last(account, session, 1).stream()
                .filter(day -> day.session().equals(session))
                .findFirst();
    }

    /** Empty before there are two days to draw a line between. */
    Optional<DayView.Curve> curve(AccountId account, LocalDate until) {
        List<SessionMetrics> days = metrics.last(account, until, MOST);
        if (days.size() < 2) {
            return Optional.empty();
        }
        List<BigDecimal> worth =
                days.stream().map(day -> day.netLiquidation().amount()).toList();
        BigDecimal low = Collections.min(worth);
        BigDecimal high = Collections.max(worth);
        BigDecimal range = high.subtract(low).max(BigDecimal.ONE);
        String points = IntStream.range(0, worth.size())
                .mapToObj(i -> i * WIDE / (worth.size() - 1) + ","
                        + (TOP
                                + HIGH
                                - worth.get(i)
                                        .subtract(low)
                                        .multiply(BigDecimal.valueOf(HIGH))
                                        .divide(range, 0, RoundingMode.HALF_EVEN)
                                        .intValue()))
                .collect(Collectors.joining(" "));
        SessionMetrics first = days.get(0);
        SessionMetrics last = days.get(days.size() - 1);
        return Optional.of(new DayView.Curve(
                points,
                Shown.money(low),
                Shown.money(high),
                Shown.date(first.session()),
                Shown.date(last.session()),
                "Equity from " + Shown.money(first.netLiquidation()) + " on " + Shown.date(first.session()) + " to "
                        + Shown.money(last.netLiquidation()) + " on " + Shown.date(last.session())));
    }
}
