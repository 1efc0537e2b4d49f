package io.gatehouse.cli;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Phase and gate as lines that can be grepped; the first word says what a line is about. */
final class PhaseText {

    private PhaseText() {}

    static String status(JsonNode phase) {
        List<String> lines = new ArrayList<>();
        lines.add(line("account", text(phase, "account")));
        lines.add(line("phase", text(phase, "name") + ", evidence counts from " + evidenceFrom(phase)));
        lines.add(line("size", size(phase)));
        JsonNode next = phase.path("nextEntryAt");
        if (next.isString()) {
            lines.add(line("limit", "used up; the next entry is allowed from " + next.asString()));
        }
        section(
                lines,
                phase.path("halts"),
                "halt",
                halt -> text(halt, "id") + " since " + text(halt, "session") + ": " + text(halt, "reason"));
        section(
                lines,
                phase.path("moves"),
                "move",
                move -> text(move, "session") + " " + text(move, "kind") + " " + text(move, "from") + " to "
                        + text(move, "to") + ": " + text(move, "reason"));
        health(lines, phase.path("health"));
        return String.join("\n", lines);
    }

    private static void health(List<String> lines, JsonNode health) {
        lines.add(line("days", health.path("daysInPhase").asString("none") + " in the phase" + daysBefore(health)));
        lines.add(line(
                "month",
                text(health, "downgradesInMonth") + " downgrades, " + text(health, "activeDays")
                        + " active days in the last 30"));
        lines.add(line(
                "override",
                text(health, "overridesTried") + " tried, " + text(health, "overridesBlocked") + " blocked"
                        + (health.path("blockedShare").isNumber() ? ", " + percent(health, "blockedShare") : "")));
        lines.add(line("equity", change(health.path("sincePhaseEntry")) + " since the phase began"));
        lines.add(line("equity", change(health.path("firstNinetyDays")) + " in the first 90 days"));
        section(lines, health.path("alerts"), "alert", JsonNode::asString);
    }

    private static String daysBefore(JsonNode health) {
        StringBuilder words = new StringBuilder();
        health.path("daysBeforeAdvance")
                .properties()
                .forEach(each -> words.append("; ")
                        .append(each.getValue().asString())
                        .append(" in ")
                        .append(each.getKey())
                        .append(" before a move up"));
        return words.toString();
    }

    private static String change(JsonNode change) {
        return change.isObject()
                ? change.path("change")
                                .decimalValue()
                                .setScale(2, RoundingMode.HALF_EVEN)
                                .toPlainString() + " (" + percent(change, "share") + ", " + text(change, "from")
                        + " to " + text(change, "to") + ")"
                : "no session";
    }

    private static String percent(JsonNode of, String name) {
        return of.path(name)
                        .decimalValue()
                        .movePointRight(2)
                        .setScale(2, RoundingMode.HALF_EVEN)
                        .toPlainString()
                + " %";
    }

    private static String evidenceFrom(JsonNode phase) {
        return phase.path("evidenceFrom").asString("the beginning");
    }

    private static String size(JsonNode phase) {
        JsonNode size = phase.path("sizeInForce");
        String dollars = size.isNumber()
                ? "$" + size.decimalValue().setScale(2, RoundingMode.HALF_EVEN).toPlainString()
                        + " planned loss a position"
                : "the strategy's own number of contracts";
        return dollars
                + (phase.path("sizeCut").asBoolean() ? ", cut by a downgrade" : "")
                + (phase.path("growthFrozen").asBoolean() ? ", growth frozen" : "");
    }

    static String gate(JsonNode gate) {
        List<String> lines = new ArrayList<>();
        lines.add(line("gate", text(gate, "from") + " to " + text(gate, "to") + ": " + text(gate, "verdict")));
        section(
                lines,
                gate.path("criteria"),
                "criterion",
                answer -> text(answer, "verdict") + " " + text(answer, "name") + ": " + text(answer, "value")
                        + " (asks for " + text(answer, "threshold") + "; sample " + text(answer, "sample")
                        + interval(answer.path("interval")) + needed(answer.path("needed")) + ")");
        return String.join("\n", lines);
    }

    private static String interval(JsonNode interval) {
        return interval.isObject()
                ? "; 95 % interval " + rounded(interval, "low") + " to " + rounded(interval, "high")
                : "";
    }

    private static String rounded(JsonNode interval, String end) {
        return interval.path(end)
                .decimalValue()
                .setScale(3, RoundingMode.HALF_EVEN)
                .toPlainString();
    }

    private static String needed(JsonNode needed) {
        return needed.isString() ? "; settled by " + needed.asString() : "";
    }

    private static void section(
            List<String> lines, JsonNode rows, String about, java.util.function.Function<JsonNode, String> row) {
        if (rows.isEmpty()) {
            lines.add(line(about, "none"));
        }
        rows.forEach(each -> lines.add(line(about, row.apply(each))));
    }

    private static String text(JsonNode of, String name) {
        return of.path(name).asString("");
    }

    private static String line(String about, String what) {
        return "%-9s %s".formatted(about, what);
    }
}
