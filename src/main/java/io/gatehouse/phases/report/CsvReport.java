package io.gatehouse.phases.report;

import io.gatehouse.csv.CsvRow;
import io.gatehouse.money.Money;
import io.gatehouse.money.Ratio;
import io.gatehouse.phases.PhaseTransition;
import io.gatehouse.phases.SessionRecord;
import io.gatehouse.phases.SizeChange;
import io.gatehouse.safety.Latch;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A report as one CSV table (RFC 4180, but lines end with a line feed); {@code record} says what a row is. */
final class CsvReport {

    /** The columns, in order. */
    enum Column {
        RECORD,
        SESSION,
        AT,
        PHASE,
        TRADES,
        CLOSED,
        WINS,
        LOSSES,
        WIN_RATE,
        RISK_REWARD,
        PNL,
        NET_LIQUIDATION,
        POSITION_SIZES,
        BREAKER_TRIPS,
        SIGNALS,
        KIND,
        FROM,
        TO,
        CAUSE,
        REASON,
        REQUESTED_BY,
        APPROVED_BY,
        EVIDENCE;

        String heading() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final List<Column> COLUMNS = List.of(Column.values());
    /** What people wrote. Figures stay figures. */
    private static final Set<Column> WORDS =
            EnumSet.of(Column.REASON, Column.CAUSE, Column.REQUESTED_BY, Column.APPROVED_BY);

    private final StringBuilder text = new StringBuilder();

    private CsvReport() {}

    static String write(PhaseReport report) {
        CsvReport csv = new CsvReport();
        csv.line(Column::heading);
        csv.period(report);
        report.sessions().forEach(csv::session);
        report.transitions().forEach(csv::transition);
        report.sizes().forEach(csv::size);
        report.halts().forEach(csv::halt);
        csv.total(report.totals());
        return csv.text.toString();
    }

    private void period(PhaseReport report) {
        Map<Column, String> row = new EnumMap<>(Column.class);
        row.put(Column.RECORD, "period");
        row.put(Column.AT, report.asOf().toString());
        row.put(Column.PHASE, report.phase().name());
        row.put(Column.KIND, "account " + report.account());
        row.put(Column.FROM, report.start().toString());
        row.put(Column.TO, report.end().toString());
        row(row);
    }

    private void session(SessionRecord session) {
        Map<Column, String> row = new EnumMap<>(Column.class);
        row.put(Column.RECORD, "session");
        row.put(Column.SESSION, session.session().toString());
        row.put(Column.AT, session.at().toString());
        row.put(Column.PHASE, session.phase().name());
        row.put(Column.TRADES, "" + session.entered());
        row.put(Column.CLOSED, "" + session.closed());
        row.put(Column.WINS, "" + session.wins());
        row.put(Column.LOSSES, "" + session.losses());
        row.put(Column.WIN_RATE, ratio(session.winRate()));
        row.put(Column.RISK_REWARD, ratio(session.riskReward()));
        row.put(Column.PNL, session.pnl().toString());
        row.put(Column.NET_LIQUIDATION, session.netLiquidation().toString());
        row.put(Column.POSITION_SIZES, sizes(session.positionSizes()));
        row.put(Column.BREAKER_TRIPS, "" + session.breakerTrips());
        row.put(Column.SIGNALS, "" + session.signals());
        row(row);
    }

    private void transition(PhaseTransition move) {
        Map<Column, String> row = new EnumMap<>(Column.class);
        row.put(Column.RECORD, "transition");
        row.put(Column.SESSION, move.session().toString());
        row.put(Column.AT, move.at().toString());
        row.put(Column.PHASE, move.to().name());
        row.put(Column.KIND, move.kind().name());
        row.put(Column.FROM, move.from().name());
        row.put(Column.TO, move.to().name());
        row.put(Column.CAUSE, move.trigger());
        row.put(Column.REASON, move.reason());
        row.put(Column.REQUESTED_BY, move.people().requestedBy());
        row.put(Column.APPROVED_BY, move.people().approvedBy().orElse(""));
        row.put(Column.EVIDENCE, move.evidence().orElse(""));
        row(row);
    }

    private void size(SizeChange change) {
        Map<Column, String> row = new EnumMap<>(Column.class);
        row.put(Column.RECORD, "size");
        row.put(Column.SESSION, change.session().toString());
        row.put(Column.AT, change.at().toString());
        row.put(Column.PHASE, change.phase().name());
        row.put(Column.KIND, change.kind().name());
        row.put(Column.FROM, change.from().map(Money::toString).orElse("contracts"));
        row.put(Column.TO, change.to().map(Money::toString).orElse("contracts"));
        row.put(Column.REASON, change.justification());
        row(row);
    }

    private void halt(Latch halt) {
        Map<Column, String> row = new EnumMap<>(Column.class);
        row.put(Column.RECORD, "halt");
        row.put(Column.SESSION, halt.session().toString());
        row.put(Column.AT, halt.at().toString());
        row.put(Column.KIND, halt.acknowledged().isPresent() ? "ACKNOWLEDGED" : "OPEN");
        row.put(Column.FROM, halt.at().toString());
        row.put(Column.TO, halt.acknowledged().map(by -> by.at().toString()).orElse(""));
        row.put(Column.CAUSE, halt.reason());
        row.put(Column.REASON, halt.acknowledged().map(by -> by.words()).orElse(""));
        row.put(Column.APPROVED_BY, halt.acknowledged().map(by -> by.person()).orElse(""));
        row(row);
    }

    private void total(PhaseTotals totals) {
        Map<Column, String> row = new EnumMap<>(Column.class);
        row.put(Column.RECORD, "total");
        row.put(Column.SESSION, "" + totals.sessions());
        row.put(Column.TRADES, "" + totals.entered());
        row.put(Column.CLOSED, "" + totals.closed());
        row.put(Column.WINS, "" + totals.results().wins());
        row.put(Column.LOSSES, "" + totals.results().losses());
        row.put(Column.WIN_RATE, ratio(totals.results().winRate()));
        row.put(Column.RISK_REWARD, ratio(totals.results().profitFactor()));
        row.put(Column.PNL, totals.pnl().toString());
        row.put(
                Column.NET_LIQUIDATION,
                totals.equityAfter().map(Money::toString).orElse(""));
        row.put(Column.BREAKER_TRIPS, "" + totals.breakerTrips());
        row.put(Column.KIND, totals.profitable() + " profitable");
        row(row);
    }

    private static String ratio(Optional<Ratio> ratio) {
        return ratio.map(Ratio::toString).orElse("");
    }

    private static String sizes(List<Money> sizes) {
        return sizes.stream().map(Money::toString).collect(Collectors.joining(" "));
    }

    private void row(Map<Column, String> row) {
        line(column -> {
            String value = row.getOrDefault(column, "");
            return WORDS.contains(column) ? CsvRow.words(value) : value;
        });
    }

    private void line(Function<Column, String> value) {
        text.append(CsvRow.of(COLUMNS.stream().map(value).toList())).append('\n');
    }
}
