package io.gatehouse.web.record;

import io.gatehouse.desk.DeskView;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.money.Money;
import io.gatehouse.money.Ratio;
import io.gatehouse.reports.DailyArtifact;
import io.gatehouse.reports.SessionMetrics;
import io.gatehouse.web.page.Figure;
import io.gatehouse.web.page.Shown;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads one day from its artifact: what is shown years later is what was written then. */
@Component
@ConditionalOnWebApplication
class ReadDay {

    private final DeskView desk;
    private final ReadDays days;

    ReadDay(DeskView desk, ReadDays days) {
        this.desk = desk;
        this.days = days;
    }

    /** The artifact of a day; empty when none is written. */
    Optional<Path> written(AccountId account, LocalDate session) {
        return desk.artifact(account, session);
    }

    /** @param file the day's artifact */
    DayView read(AccountId account, LocalDate session, Path file) {
        return view(account, session, parse(file));
    }

    private static DailyArtifact parse(Path file) {
        try (InputStream text = Files.newInputStream(file)) {
            return JsonMapper.shared().readValue(text, DailyArtifact.class);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the artifact " + file, e);
        }
    }

    private DayView view(AccountId account, LocalDate session, DailyArtifact day) {
        List<LocalDate> written = desk.artifacts(account);
        return new DayView(
                Shown.weekday(session),
                session.toString(),
                Shown.words(day.phase()),
                day.accountKind(),
                Optional.ofNullable(day.regime().classification())
                        .map(Shown::words)
                        .orElse("not read"),
                Figure.of(Shown.money(Money.of(day.equity().netLiquidation()))),
                Shown.result(Money.of(day.risk().sessionPnl())),
                Shown.change(Ratio.of(day.metrics().sessionReturn())),
                days.day(account, session)
                        .map(SessionMetrics::drawdown)
                        .map(share -> Figure.of(Shown.percent(share.negated())))
                        .orElse(Figure.unknown("the day is not measured")),
                signals(day.signals()),
                day.signals().lines().stream()
                        .map(line -> signal(account, line))
                        .toList(),
                day.orders().lines().stream().map(ReadDay::order).toList(),
                day.trades().closed().stream().map(ReadDay::closed).toList(),
                day.positions().stream().map(ReadDay::position).toList(),
                day.reconciliation().stream()
                        .map(line ->
                                new DayView.CheckLine(line.at(), line.result(), String.join("; ", line.differences())))
                        .toList(),
                Stream.concat(day.health().incidents().stream(), day.health().notices().stream())
                        .toList(),
                Optional.ofNullable(day.zeroTradeDay()).map(DailyArtifact.ZeroTradeDay::reason),
                days.curve(account, session),
                "/api/v1/accounts/" + account + "/artifacts/" + session,
                written.stream().filter(session::isAfter).findFirst().map(LocalDate::toString),
                written.stream()
                        .filter(session::isBefore)
                        .reduce((later, earlier) -> earlier)
                        .map(LocalDate::toString));
    }

    private static List<DayView.Fact> signals(DailyArtifact.Signals signals) {
        List<DayView.Fact> facts = new ArrayList<>();
        facts.add(new DayView.Fact("symbols screened", Integer.toString(signals.symbolsScreened())));
        facts.add(new DayView.Fact("signals", Integer.toString(signals.raw())));
        for (Map.Entry<String, Integer> outcome : signals.byOutcome().entrySet()) {
            facts.add(new DayView.Fact(
                    Shown.words(outcome.getKey()), outcome.getValue().toString()));
        }
        return facts;
    }

    private static DayView.SignalLine signal(AccountId account, DailyArtifact.SignalLine line) {
        return new DayView.SignalLine(
                Integer.toString(line.rank()),
                line.contracts() + " × " + symbolOf(line.id()) + " " + Shown.instrument(line.contract()),
                line.limit(),
                Optional.ofNullable(line.outcome()).map(Shown::words).orElse("Open"),
                String.join(" · ", line.reasons()),
                "/accounts/" + account + "/signals/" + line.id());
    }

    private static String symbolOf(String trade) {
        return trade.substring(trade.lastIndexOf(':') + 1);
    }

    private static DayView.OrderLine order(DailyArtifact.OrderLine line) {
        return new DayView.OrderLine(
                line.ref(),
                Optional.ofNullable(line.exitReason())
                        .map(reason -> "Exit: " + Shown.words(reason))
                        .orElse("Entry"),
                Shown.quantity(line.quantity()),
                Shown.quantity(line.filled()),
                line.limit(),
                Shown.words(line.state()),
                line.reason());
    }

    private static DayView.ClosedLine closed(DailyArtifact.ClosedLine line) {
        return new DayView.ClosedLine(
                line.id(), line.credit(), Shown.words(line.reason()), Shown.result(Money.of(line.netPnl())));
    }

    private static DayView.PositionLine position(DailyArtifact.PositionLine line) {
        return new DayView.PositionLine(
                line.trade(),
                Shown.instrument(line.instrument()),
                Shown.quantity(line.quantity()),
                Optional.ofNullable(line.mark()).orElse("–"),
                Optional.ofNullable(line.value())
                        .map(value -> Shown.money(Money.of(value)))
                        .orElse("–"));
    }
}
