package io.gatehouse.phases.report;

import io.gatehouse.money.Money;
import io.gatehouse.money.Ratio;
import io.gatehouse.phases.CriterionAnswer;
import io.gatehouse.phases.GateVerdict;
import io.gatehouse.phases.People;
import io.gatehouse.phases.PhaseTransition;
import io.gatehouse.phases.SessionRecord;
import io.gatehouse.phases.SizeChange;
import io.gatehouse.safety.Latch;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** A report as a page a person can read and file. Dollars are shown in full, so that the page adds up. */
final class MarkdownReport {

    private static final String NONE = "–";

    private final StringBuilder text = new StringBuilder();

    private MarkdownReport() {}

    static String write(PhaseReport report) {
        MarkdownReport page = new MarkdownReport();
        page.head(report);
        page.totals(report.totals());
        page.readiness(report);
        page.section("Moves", report.transitions(), page::moves);
        page.section("Sizes", report.sizes(), page::sizes);
        page.section("Halts of entries", report.halts(), page::halts);
        page.section("Months", SessionMonth.of(report.sessions()), page::months);
        page.section("Sessions", report.sessions(), rows -> page.sessions(rows, report.totals()));
        return page.text.toString();
    }

    private void head(PhaseReport report) {
        line("# Phase history of account " + report.account());
        line("");
        line(report.start() + " to " + report.end() + ", both included. Read at " + report.asOf() + ", when the account"
                + " was in " + report.phase().displayName() + ".");
        line("");
        line("Dollars and ratios are exact. P&L is the change of net liquidation after costs, without cash flows."
                + " Win rate: wins / (wins + losses) of the trades closed; risk-reward: sum of wins / sum of losses."
                + " A size is the planned loss of a position at its stop. "
                + (report.namesPeople()
                        ? "Operators are named."
                        : "Operators are redacted: the same person has the same number on this page."));
    }

    private void totals(PhaseTotals totals) {
        line("");
        line("## Totals");
        line("");
        heading("What", "Figure");
        row("Sessions", totals.sessions() + ", of them profitable " + totals.profitable());
        row("Trades entered / closed", totals.entered() + " / " + totals.closed());
        row("Wins / losses", totals.results().wins() + " / " + totals.results().losses());
        row("Win rate", percent(totals.results().winRate()));
        row("Risk-reward", ratio(totals.results().profitFactor()));
        row("P&L", dollars(totals.pnl()));
        row("Equity before / after", dollars(totals.equityBefore()) + " / " + dollars(totals.equityAfter()));
        row("Position size, smallest / largest", dollars(totals.smallest()) + " / " + dollars(totals.largest()));
        row("Breaker trips", "" + totals.breakerTrips());
    }

    private void readiness(PhaseReport report) {
        line("");
        line("## Readiness");
        line("");
        if (report.readiness().isEmpty()) {
            line(report.phase().displayName() + " is the last phase; no gate is above it.");
            return;
        }
        GateVerdict gate = report.readiness().get();
        line("The gate from " + gate.from().displayName() + " to " + gate.to().displayName() + " says **"
                + gate.verdict() + "** at " + report.asOf() + ".");
        line("");
        heading("Criterion", "Verdict", "Found", "Asked", "Sample", "Settled by");
        for (CriterionAnswer answer : gate.answers()) {
            row(
                    answer.name(),
                    answer.verdict().name(),
                    answer.value(),
                    answer.threshold(),
                    "" + answer.sample(),
                    answer.needed().map(Object::toString).orElse(NONE));
        }
    }

    private void moves(List<PhaseTransition> moves) {
        heading("When (UTC)", "Session", "Kind", "From", "To", "Why", "Asked by", "Approved by", "Evidence");
        for (PhaseTransition move : moves) {
            People people = move.people();
            row(
                    move.at().toString(),
                    move.session().toString(),
                    move.kind().name(),
                    move.from().displayName(),
                    move.to().displayName(),
                    move.trigger() + ": " + move.reason(),
                    people.requestedBy(),
                    people.approvedBy().orElse(NONE),
                    move.evidence().orElse(NONE));
        }
    }

    private void sizes(List<SizeChange> changes) {
        heading("When (UTC)", "Session", "Phase", "Kind", "From", "To", "Why");
        for (SizeChange change : changes) {
            row(
                    change.at().toString(),
                    change.session().toString(),
                    change.phase().displayName(),
                    change.kind().name(),
                    change.from().map(MarkdownReport::dollars).orElse("contracts"),
                    change.to().map(MarkdownReport::dollars).orElse("contracts"),
                    change.justification());
        }
    }

    private void halts(List<Latch> halts) {
        heading("Since (UTC)", "Session", "Id", "Why", "Acknowledged", "By", "Words");
        for (Latch halt : halts) {
            row(
                    halt.at().toString(),
                    halt.session().toString(),
                    halt.id(),
                    halt.reason(),
                    halt.acknowledged().map(by -> by.at().toString()).orElse("**open**"),
                    halt.acknowledged().map(Latch.Acknowledgement::person).orElse(NONE),
                    halt.acknowledged().map(Latch.Acknowledgement::words).orElse(NONE));
        }
    }

    private void months(List<SessionMonth> months) {
        heading("Month", "Sessions", "Profitable", "Entered", "Closed", "Wins", "Losses", "Win rate", "P&L");
        for (SessionMonth month : months) {
            row(
                    month.month().toString(),
                    "" + month.sessions(),
                    "" + month.profitable(),
                    "" + month.entered(),
                    "" + month.closed(),
                    "" + month.wins(),
                    "" + month.losses(),
                    percent(month.winRate()),
                    dollars(month.pnl()));
        }
    }

    private void sessions(List<SessionRecord> sessions, PhaseTotals totals) {
        heading(
                "Session",
                "Phase",
                "Entered",
                "Closed",
                "Wins",
                "Losses",
                "Win rate",
                "Risk-reward",
                "P&L",
                "Net liquidation",
                "Sizes",
                "Breaker trips");
        for (SessionRecord session : sessions) {
            row(
                    session.session().toString(),
                    session.phase().displayName(),
                    "" + session.entered(),
                    "" + session.closed(),
                    "" + session.wins(),
                    "" + session.losses(),
                    percent(session.winRate()),
                    ratio(session.riskReward()),
                    dollars(session.pnl()),
                    dollars(session.netLiquidation()),
                    sizesOf(session),
                    "" + session.breakerTrips());
        }
        row(
                "**Total**",
                totals.sessions() + " sessions",
                "" + totals.entered(),
                "" + totals.closed(),
                "" + totals.results().wins(),
                "" + totals.results().losses(),
                percent(totals.results().winRate()),
                ratio(totals.results().profitFactor()),
                dollars(totals.pnl()),
                dollars(totals.equityAfter()),
                "",
                "" + totals.breakerTrips());
    }

    private static String sizesOf(SessionRecord session) {
        return session.positionSizes().isEmpty()
                ? NONE
                : session.positionSizes().stream().map(MarkdownReport::dollars).collect(Collectors.joining(", "));
    }

    private <T> void section(String title, List<T> rows, Consumer<List<T>> table) {
        line("");
        line("## " + title);
        line("");
        if (rows.isEmpty()) {
            line("None.");
        } else {
            table.accept(rows);
        }
    }

    private static String percent(Optional<Ratio> ratio) {
        return ratio.map(Ratio::asPercent).orElse(NONE);
    }

    private static String ratio(Optional<Ratio> ratio) {
        return ratio.map(Ratio::toString).orElse(NONE);
    }

    private static String dollars(Optional<Money> money) {
        return money.map(MarkdownReport::dollars).orElse(NONE);
    }

    /** Two decimals, or as many as the amount really has. */
    private static String dollars(Money money) {
        int scale = Math.max(2, money.amount().stripTrailingZeros().scale());
        return (money.isNegative() ? "-$" : "$")
                + money.amount().abs().setScale(scale, RoundingMode.UNNECESSARY).toPlainString();
    }

    private void heading(String... cells) {
        row(cells);
        text.append("|---".repeat(cells.length)).append("|\n");
    }

    private void row(String... cells) {
        for (String cell : cells) {
            text.append("| ").append(escaped(cell)).append(' ');
        }
        text.append("|\n");
    }

    // What people wrote stays in its cell and is never markup of the page.
    private static String escaped(String cell) {
        return cell.replace("\\", "\\\\")
                .replace("|", "\\|")
                .replace("<", "&lt;")
                .replaceAll("\\s*[\\r\\n]+\\s*", " ");
    }

    private void line(String words) {
        text.append(words).append('\n');
    }
}
