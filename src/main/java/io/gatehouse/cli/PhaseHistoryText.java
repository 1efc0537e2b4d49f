package io.gatehouse.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** A phase report as lines that can be grepped; the first word says what a line is about. */
final class PhaseHistoryText {

    private PhaseHistoryText() {}

    static String of(JsonNode report) {
        List<String> lines = new ArrayList<>();
        lines.add(line("account", text(report, "account") + " in " + text(report, "phase")));
        lines.add(line("as of", text(report, "asOf")));
        section(lines, report.path("sessions"), "session", PhaseHistoryText::session);
        section(lines, report.path("transitions"), "move", PhaseHistoryText::move);
        section(
                lines,
                report.path("sizes"),
                "size",
                size -> text(size, "session") + " " + text(size, "kind") + " " + or(size, "from", "contracts") + " to "
                        + or(size, "to", "contracts") + ": " + text(size, "reason"));
        section(lines, report.path("halts"), "halt", PhaseHistoryText::halt);
        lines.add(line("total", total(report.path("totals"))));
        return String.join("\n", lines);
    }

    private static String session(JsonNode session) {
        List<String> sizes = new ArrayList<>();
        session.path("positionSizes").forEach(size -> sizes.add(size.asString()));
        return text(session, "session") + " " + text(session, "phase") + ": " + text(session, "trades") + " entered, "
                + text(session, "closed") + " closed, win rate " + or(session, "winRate", "-") + ", risk-reward "
                + or(session, "riskReward", "-") + ", P&L " + text(session, "pnl") + ", sizes "
                + (sizes.isEmpty() ? "-" : String.join(" ", sizes)) + ", breaker trips "
                + text(session, "breakerTrips");
    }

    private static String move(JsonNode move) {
        return text(move, "session") + " " + text(move, "kind") + " " + text(move, "from") + " to " + text(move, "to")
                + ", " + text(move, "trigger") + ": " + text(move, "reason") + " (asked by "
                + text(move, "requestedBy") + ", approved by " + or(move, "approvedBy", "nobody") + ")";
    }

    private static String halt(JsonNode halt) {
        String ended = halt.path("acknowledgedAt").isString()
                ? "acknowledged by " + text(halt, "acknowledgedBy") + " at " + text(halt, "acknowledgedAt") + ": "
                        + text(halt, "words")
                : "open";
        return text(halt, "id") + " since " + text(halt, "session") + ", " + text(halt, "reason") + "; " + ended;
    }

    private static String total(JsonNode total) {
        return text(total, "sessions") + " sessions, " + text(total, "profitableSessions") + " profitable, "
                + text(total, "trades") + " entered, " + text(total, "closed") + " closed, win rate "
                + or(total, "winRate", "-") + ", risk-reward " + or(total, "riskReward", "-") + ", P&L "
                + text(total, "pnl") + ", breaker trips " + text(total, "breakerTrips");
    }

    private static void section(List<String> lines, JsonNode rows, String about, Function<JsonNode, String> row) {
        if (rows.isEmpty()) {
            lines.add(line(about, "none"));
        }
        rows.forEach(each -> lines.add(line(about, row.apply(each))));
    }

    private static String text(JsonNode of, String name) {
        return of.path(name).asString("");
    }

    private static String or(JsonNode of, String name, String otherwise) {
        return of.path(name).asString(otherwise);
    }

    private static String line(String about, String what) {
        return "%-9s %s".formatted(about, what);
    }
}
