package io.gatehouse.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Open tasks as lines that can be grepped; the first word says what a line is about. */
final class InboxText {

    private InboxText() {}

    static String tasks(JsonNode page) {
        List<String> lines = new ArrayList<>();
        if (page.path("data").isEmpty()) {
            lines.add("inbox     nothing waits for a person");
        }
        page.path("data").forEach(task -> add(lines, task));
        return String.join("\n", lines);
    }

    private static void add(List<String> lines, JsonNode task) {
        lines.add("task      " + text(task, "id") + " " + text(task, "title"));
        task.path("about").forEach(fact -> lines.add("  about     " + text(fact, "name") + ": " + text(fact, "value")));
        lines.add("  for       " + list(task.path("decidedBy")));
        lines.add("  until     " + task.path("decideBy").asString("somebody answers"));
        lines.add("  silence   " + text(task, "silence"));
        task.path("fields").forEach(field -> lines.add("  field     " + text(field, "id") + " (" + type(field) + ")"));
    }

    private static String type(JsonNode field) {
        JsonNode options = field.path("options");
        return options.isEmpty()
                ? text(field, "type") + (field.path("required").asBoolean(false) ? ", required" : "")
                : StreamSupport.stream(options.spliterator(), false)
                        .map(option -> text(option, "id"))
                        .collect(Collectors.joining(" or "));
    }

    private static String list(JsonNode texts) {
        return StreamSupport.stream(texts.spliterator(), false)
                .map(JsonNode::asString)
                .collect(Collectors.joining(" or "));
    }

    private static String text(JsonNode of, String name) {
        return of.path(name).asString("");
    }
}
