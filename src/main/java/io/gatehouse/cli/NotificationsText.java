package io.gatehouse.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Notifications as lines that can be grepped; the first word says what a line is about. */
final class NotificationsText {

    private NotificationsText() {}

    static String list(JsonNode page) {
        List<String> lines = new ArrayList<>();
        page.path("channels")
                .forEach(channel -> lines.add("channel   " + text(channel, "channel") + " " + text(channel, "state")));
        if (page.path("data").isEmpty()) {
            lines.add("told      nothing");
        }
        page.path("data").forEach(told -> add(lines, told));
        return String.join("\n", lines);
    }

    static String test(JsonNode told) {
        List<String> lines = new ArrayList<>();
        add(lines, told);
        return String.join("\n", lines);
    }

    /** Whether every recipient's message was taken. */
    static boolean isSent(JsonNode told) {
        return StreamSupport.stream(told.path("deliveries").spliterator(), false)
                .allMatch(delivery -> text(delivery, "state").equals("sent"));
    }

    private static void add(List<String> lines, JsonNode told) {
        lines.add("told      " + text(told, "at") + " " + text(told, "severity") + " " + text(told, "kind") + ": "
                + text(told, "subject"));
        text(told, "text").lines().forEach(line -> lines.add("  text    " + line));
        if (!text(told, "ended").isEmpty()) {
            lines.add("  ended   " + text(told, "ended"));
        }
        told.path("deliveries").forEach(delivery -> lines.add("  by      " + delivery(delivery)));
    }

    private static String delivery(JsonNode delivery) {
        int attempts = delivery.path("attempts").asInt(0);
        String error = text(delivery, "lastError");
        String next = text(delivery, "nextTry");
        // What arrived at last is no failure any more.
        String before = text(delivery, "state").equals("sent") ? "; at first " : "; ";
        return text(delivery, "channel") + " to recipient "
                + delivery.path("recipient").asInt(0) + ": "
                + text(delivery, "state") + " after " + attempts + (attempts == 1 ? " attempt" : " attempts")
                + (error.isEmpty() ? "" : before + error)
                + (next.isEmpty() ? "" : "; next at " + next);
    }

    private static String text(JsonNode of, String name) {
        return of.path(name).asString("");
    }
}
