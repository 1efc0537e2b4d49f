package io.gatehouse.cli;

import io.gatehouse.time.DeskClock;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** A desk's status as lines that can be grepped; the first word says what a line is about. */
final class StatusText {

    private static final DateTimeFormatter NEW_YORK =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'ET'").withZone(DeskClock.TRADING_ZONE);

    private StatusText() {}

    static String of(JsonNode status) {
        List<String> lines = new ArrayList<>();
        lines.add(line(
                "account", text(status, "account") + (status.path("simulated").asBoolean() ? " (SIMULATED)" : "")));
        lines.add(line("clock", NEW_YORK.format(Instant.parse(text(status, "at"))) + ", " + text(status, "runKind")));
        lines.add(line("session", text(status, "session") + ", " + text(status, "state")));
        lines.add(line("trading", text(status, "trading")));
        lines.add(line("phase", text(status, "phase")));
        lines.add(line(
                "equity", "net liquidation " + money(status, "netLiquidation") + ", cash " + money(status, "cash")));
        section(lines, status.path("positions"), "position", StatusText::position);
        section(
                lines,
                status.path("signals"),
                "signal",
                signal -> text(signal, "symbol") + " " + WhyNotText.outcome(signal));
        section(lines, status.path("orders"), "order", StatusText::order);
        section(
                lines,
                status.path("processes"),
                "process",
                process -> text(process, "businessKey") + " at " + words(process.path("activities")));
        section(
                lines,
                status.path("incidents"),
                "incident",
                incident -> text(incident, "businessKey") + " failed at " + text(incident, "activity") + ": "
                        + text(incident, "reason"));
        section(lines, status.path("notices"), "notice", notice -> notice.asString());
        status.path("channels").forEach(channel -> lines.add(line("channel", channel.asString())));
        return String.join("\n", lines);
    }

    private static void section(List<String> lines, JsonNode rows, String about, Function<JsonNode, String> row) {
        if (rows.isEmpty()) {
            lines.add(line(about, "none"));
        }
        rows.forEach(each -> lines.add(line(about, row.apply(each))));
    }

    private static String position(JsonNode position) {
        return "%s %s at mark %s, P&L %s"
                .formatted(
                        text(position, "quantity"),
                        text(position, "instrument"),
                        money(position, "mark"),
                        money(position, "pnl"));
    }

    private static String order(JsonNode order) {
        String reason = text(order, "reason");
        return "%s %s %s at %s, filled %s, %s%s"
                .formatted(
                        text(order, "purpose"),
                        text(order, "quantity"),
                        text(order, "instrument"),
                        money(order, "limit"),
                        text(order, "filled"),
                        text(order, "state"),
                        reason.isEmpty() ? "" : ": " + reason);
    }

    private static String words(JsonNode names) {
        List<String> all = new ArrayList<>();
        names.forEach(name -> all.add(name.asString()));
        return String.join(", ", all);
    }

    private static String money(JsonNode of, String name) {
        JsonNode amount = of.path(name);
        return amount.isNumber()
                ? amount.decimalValue().setScale(2, RoundingMode.HALF_EVEN).toPlainString()
                : "unknown";
    }

    private static String text(JsonNode of, String name) {
        return of.path(name).asString("");
    }

    private static String line(String about, String what) {
        return "%-9s %s".formatted(about, what);
    }
}
