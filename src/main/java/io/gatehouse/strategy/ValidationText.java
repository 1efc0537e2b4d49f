package io.gatehouse.strategy;

import io.gatehouse.ledger.ExitReason;
import io.gatehouse.money.Money;
import io.gatehouse.money.Ratio;
import io.gatehouse.strategy.PickMatch.Side;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A validation report as text: one fact a line, names in a fixed column. */
final class ValidationText {

    private final ValidationReport report;
    private final List<String> lines = new ArrayList<>();

    ValidationText(ValidationReport report) {
        this.report = report;
    }

    List<String> lines() {
        lines.add("Strategy validation, " + report.from() + " to " + report.to());
        rules();
        candidates();
        trades();
        report.match().ifPresent(this::match);
        return List.copyOf(lines);
    }

    private void rules() {
        lines.add("");
        lines.add("Entry rules, in the order they are asked");
        report.rules().forEach(rule -> lines.add("  " + rule));
    }

    private void candidates() {
        ValidationReport.Candidates found = report.candidates();
        int sessions = found.perSession().size();
        lines.add("");
        lines.add("Candidates");
        fact("sessions", sessions + " (and " + found.warmUpSessions() + " in warm-up, not counted)");
        fact(
                "signals",
                found.total() + ", a session " + twoDecimals(found.mean()) + " on average, "
                        + found.perSession().stream()
                                .min(Comparator.naturalOrder())
                                .orElse(0) + " to "
                        + found.perSession().stream()
                                .max(Comparator.naturalOrder())
                                .orElse(0));
        fact("not taken", found.heldAlready() + " underlying held, " + found.bookFull() + " ten positions open");
        found.whyNots().entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> fact("refused by " + entry.getKey(), entry.getValue() + " symbol-days"));
    }

    private void trades() {
        lines.add("");
        lines.add("Trades (entry at the mid less one cent; exits at the mid for a target, else at the ask; after"
                + " commissions)");
        fact("closed", report.trades().size() + " (and " + report.openAtEnd() + " open at the end)");
        fact("win rate", report.winRate().map(Ratio::asPercent).orElse("no trades"));
        fact(
                "profit factor",
                report.profitFactor().map(ValidationText::twoDecimals).orElse("no losses"));
        fact("net P&L", "$" + report.netPnl().shown());
        fact(
                "worst trade",
                report.trades().stream()
                        .min(Comparator.comparing(ValidatedTrade::netPnl))
                        .map(worst ->
                                "$" + worst.netPnl().shown() + ", " + worst.contract() + " opened " + worst.opened())
                        .orElse("none"));
        report.exits().forEach((reason, count) -> fact("exits by " + name(reason), count + ", $" + pnl(reason)));
    }

    private String pnl(ExitReason reason) {
        return report.trades().stream()
                .filter(trade -> trade.reason() == reason)
                .map(ValidatedTrade::netPnl)
                .reduce(Money.ZERO, Money::plus)
                .shown();
    }

    private void match(PickMatch match) {
        lines.add("");
        lines.add("Picks (sessions with at least one pick)");
        fact(
                "match rate",
                match.rate().asPercent() + " (" + match.matched() + " matched, " + match.count(Side.PICKED_ONLY)
                        + " picked only, " + match.count(Side.PROPOSED_ONLY) + " proposed only); wanted "
                        + PickMatch.WANTED.asPercent() + ": " + (match.isAsWanted() ? "PASS" : "FAIL"));
        for (PickMatch.Mismatch each : match.mismatches()) {
            lines.add("  " + each.date() + " " + (each.side() == Side.PICKED_ONLY ? "picked only  " : "proposed only")
                    + " " + each.contract() + ": " + each.rule() + ", " + each.value() + "; asks for " + each.limit());
        }
    }

    private void fact(String name, String value) {
        lines.add(String.format(Locale.ROOT, "  %-30s %s", name, value));
    }

    private static String name(ExitReason reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String twoDecimals(Ratio ratio) {
        return ratio.value().setScale(2, RoundingMode.HALF_EVEN).toPlainString();
    }
}
