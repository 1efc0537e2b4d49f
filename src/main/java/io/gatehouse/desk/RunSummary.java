package io.gatehouse.desk;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.ExitReason;
import io.gatehouse.ledger.Ledger;
import io.gatehouse.ledger.SessionEquity;
import io.gatehouse.ledger.Trade;
import io.gatehouse.money.Money;
import io.gatehouse.money.Ratio;
import io.gatehouse.reports.MeasureSession;
import io.gatehouse.reports.SessionMetrics;
import io.gatehouse.strategy.Signal;
import io.gatehouse.strategy.SignalBook;
import io.gatehouse.strategy.SignalOutcome;
import io.gatehouse.time.TradingSession;
import java.io.PrintStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The table at the end of a run: what was traded, what came of it, where it stands. */
final class RunSummary {

    private final Ledger ledger;
    private final SignalBook signals;
    private final MeasureSession metrics;
    private final PhaseTimeline timeline;
    private final List<AccountId> accounts;

    RunSummary(
            Ledger ledger, SignalBook signals, MeasureSession metrics, PhaseTimeline timeline, DeskAccounts accounts) {
        this.ledger = ledger;
        this.signals = signals;
        this.metrics = metrics;
        this.timeline = timeline;
        this.accounts = accounts.ids();
    }

    void print(
            PrintStream out,
            RunSettings settings,
            List<TradingSession> sessions,
            Duration elapsed,
            List<String> broken) {
        LocalDate first = sessions.get(0).date();
        LocalDate last = sessions.get(sessions.size() - 1).date();
        double seconds = elapsed.toNanos() / 1e9;
        line(
                out,
                "Sessions",
                "%d, %s to %s, in %.1f s (%.1f sessions/s)",
                sessions.size(),
                first,
                last,
                seconds,
                sessions.size() / seconds);
        accounts.forEach(account -> printAccount(out, account, sessions));
        line(out, "Artifacts", "%s", settings.artifacts());
        line(out, "Invariants", "%s", broken.isEmpty() ? "all held" : broken.size() + " BROKEN");
        broken.forEach(text -> out.println("  BROKEN  " + text));
    }

    private void printAccount(PrintStream out, AccountId account, List<TradingSession> sessions) {
        LocalDate last = sessions.get(sessions.size() - 1).date();
        line(out, "Account", "%s (SIMULATED)", account);
        line(out, "Signals", "%s", signalsOf(account, sessions));
        List<Trade> closed = ledger.closedTrades(account, sessions.get(0).date(), last);
        line(
                out,
                "Trades",
                "%d closed, %d open; exits %s",
                closed.size(),
                ledger.openTrades(account).size(),
                exits(closed));
        List<SessionEquity> equity = ledger.equity(account);
        if (!equity.isEmpty()) {
            printResult(
                    out, metrics.measure(account, equity.get(equity.size() - 1).session()), closed);
        }
        List<String> moves = timeline.of(account);
        line(out, "Phase", "%s", timeline.phase(account) + (moves.isEmpty() ? ", where it began" : ""));
        moves.forEach(move -> out.println("  " + move));
    }

    private void printResult(PrintStream out, SessionMetrics result, List<Trade> closed) {
        Money net = closed.stream()
                .flatMap(trade -> trade.closed().stream())
                .map(Trade.Closed::netPnl)
                .reduce(Money.ZERO, Money::plus);
        line(
                out,
                "Result",
                "win rate %s, profit factor %s, net of closed trades $%s",
                result.winRate().map(Ratio::asPercent).orElse("n/a"),
                result.profitFactor()
                        .map(factor -> factor.value()
                                .setScale(2, java.math.RoundingMode.HALF_EVEN)
                                .toPlainString())
                        .orElse("n/a"),
                net.shown());
        line(
                out,
                "Equity",
                "$%s, return %s, largest drawdown %s",
                result.netLiquidation().shown(),
                result.cumulativeReturn().asPercent(),
                result.maxDrawdown().asPercent());
    }

    private String signalsOf(AccountId account, List<TradingSession> sessions) {
        Map<SignalOutcome, Integer> ended = new EnumMap<>(SignalOutcome.class);
        int all = 0;
        int unresolved = 0;
        for (TradingSession session : sessions) {
            for (Signal signal : signals.signals(account, session.date())) {
                all++;
                unresolved += signal.ended().isEmpty() ? 1 : 0;
                signal.ended().ifPresent(end -> ended.merge(end.outcome(), 1, Integer::sum));
            }
        }
        String outcomes = ended.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
        return all + " = " + (outcomes.isEmpty() ? "none" : outcomes)
                + (unresolved > 0 ? ", UNRESOLVED " + unresolved : "");
    }

    private static String exits(List<Trade> closed) {
        Map<ExitReason, Long> byReason = closed.stream()
                .flatMap(trade -> trade.closed().stream())
                .collect(Collectors.groupingBy(
                        Trade.Closed::reason, () -> new EnumMap<>(ExitReason.class), Collectors.counting()));
        return byReason.isEmpty()
                ? "none"
                : byReason.entrySet().stream()
                        .map(entry -> entry.getKey() + " " + entry.getValue())
                        .collect(Collectors.joining(", "));
    }

    private static void line(PrintStream out, String what, String format, Object... values) {
        out.printf(Locale.ROOT, "%-11s " + format + "%n", prepend(what, values));
    }

    private static Object[] prepend(String first, Object[] rest) {
        Object[] all = new Object[rest.length + 1];
        all[0] = first;
        System.arraycopy(rest, 0, all, 1, rest.length);
        return all;
    }
}
