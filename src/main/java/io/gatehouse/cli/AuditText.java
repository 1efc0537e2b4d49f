package io.gatehouse.cli;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Verdicts and changes as lines that can be grepped; the first word of a verdict's line says what it is about. */
final class AuditText {

    private AuditText() {}

    static boolean isWhole(JsonNode verdict) {
        return verdict.path("whole").asBoolean(false);
    }

    static String verdict(JsonNode verdict) {
        List<String> lines = new ArrayList<>();
        for (JsonNode account : verdict.path("accounts")) {
            for (JsonNode stream : account.path("streams")) {
                describe(lines, account.path("account").asString(), stream);
            }
        }
        lines.add("verdict   "
                + (isWhole(verdict)
                        ? "whole: no line was changed, taken out or put in"
                        : "BROKEN; nothing was repaired"));
        return String.join("\n", lines);
    }

    private static void describe(List<String> lines, String account, JsonNode stream) {
        JsonNode findings = stream.path("findings");
        lines.add("stream    " + account + " " + stream.path("stream").asString() + ": "
                + stream.path("lines").asLong() + (findings.isEmpty() ? " lines, whole" : " good lines, BROKEN")
                + ", ends with " + stream.path("hash").asString());
        findings.forEach(finding ->
                lines.add("finding   " + account + " " + stream.path("stream").asString() + ": " + finding.asString()));
    }

    static String changes(JsonNode answer) {
        List<String> lines = new ArrayList<>();
        // The newest come first; below what is read they stand last.
        answer.path("data").forEach(change -> lines.add(0, change(change)));
        lines.add("total     " + answer.path("data").size());
        return String.join("\n", lines);
    }

    private static String change(JsonNode change) {
        List<String> about = new ArrayList<>();
        change.path("context")
                .properties()
                .forEach(name -> about.add(name.getKey() + "=" + name.getValue().asString()));
        return change.path("sequence").asLong() + " " + change.path("timestamp").asString() + " "
                + change.path("action").asString() + " by "
                + change.path("actor").asString() + " ["
                + String.join(" ", about) + "] " + change.path("decision").asString() + " -> "
                + change.path("outcome").asString();
    }
}
