package io.gatehouse.cli;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A session's refusals and signals as lines that can be grepped by symbol or rule. */
final class WhyNotText {

    private WhyNotText() {}

    static String of(JsonNode answer) {
        List<String> lines = new ArrayList<>();
        for (JsonNode signal : answer.path("signals")) {
            lines.add("%-6s signal       %s".formatted(signal.path("symbol").asString(), outcome(signal)));
        }
        for (JsonNode refused : answer.path("notTraded")) {
            lines.add("%-6s %-12s %s (asks for %s)"
                    .formatted(
                            refused.path("symbol").asString(),
                            refused.path("rule").asString(),
                            refused.path("value").asString(),
                            refused.path("limit").asString()));
        }
        lines.add("%s: %d proposed, %d not"
                .formatted(
                        answer.path("date").asString(),
                        answer.path("signals").size(),
                        answer.path("notTraded").size()));
        return String.join("\n", lines);
    }

    /** How a signal ended, with its reasons. */
    static String outcome(JsonNode signal) {
        StringBuilder text = new StringBuilder(signal.path("outcome").asString());
        for (JsonNode reason : signal.path("reasons")) {
            text.append("; ").append(reason.asString());
        }
        return text.toString();
    }
}
