package io.gatehouse.cli;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Limits and requests as lines that can be grepped; the first word says what a line is about. */
final class LimitsText {

    private LimitsText() {}

    static String limits(JsonNode view) {
        List<String> lines = new ArrayList<>();
        lines.add("account   " + text(view, "account"));
        lines.add(
                view.path("version").asInt() == 0
                        ? "version   none yet; the file's values"
                        : "version   " + view.path("version").asInt() + " since " + text(view, "since"));
        view.path("limits")
                .forEach(limit -> lines.add("limit     " + text(limit, "key") + " " + text(limit, "value")
                        + " (tighter: " + text(limit, "tighter") + ")"));
        view.path("open").forEach(request -> lines.add(request(request)));
        return String.join("\n", lines);
    }

    static String history(JsonNode view) {
        List<String> lines = new ArrayList<>();
        view.path("requests").forEach(request -> lines.add(request(request)));
        lines.add("total     " + view.path("requests").size());
        return String.join("\n", lines);
    }

    static String request(JsonNode request) {
        List<String> changes = new ArrayList<>();
        request.path("changes")
                .forEach(change ->
                        changes.add(text(change, "key") + " " + text(change, "from") + " -> " + text(change, "to")));
        List<String> lines = new ArrayList<>();
        lines.add("request   " + text(request, "id") + " " + text(request, "kind") + " by "
                + text(request, "requestedBy") + " at " + text(request, "at") + ", " + text(request, "progress") + ": "
                + String.join(", ", changes) + "; " + text(request, "reason"));
        request.path("steps")
                .forEach(step -> lines.add("step      " + text(request, "id") + " "
                        + text(step, "progress") + " by " + text(step, "person") + " at " + text(step, "at") + ": "
                        + text(step, "words")));
        return String.join("\n", lines);
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }
}
