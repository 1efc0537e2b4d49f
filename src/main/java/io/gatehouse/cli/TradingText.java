package io.gatehouse.cli;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A trading state in lines that can be grepped. */
final class TradingText {

    private TradingText() {}

    static String of(JsonNode trading) {
        List<String> lines = new ArrayList<>();
        lines.add("state     " + text(trading, "state") + ": " + text(trading, "allows"));
        JsonNode stop = trading.path("stopFile");
        if (stop.isString()) {
            lines.add("stop      " + stop.asString());
        }
        trading.path("open").forEach(latch -> lines.add(latch(latch)));
        trading.path("breakers").forEach(breaker -> lines.add(breaker(breaker)));
        return String.join(System.lineSeparator(), lines);
    }

    private static String latch(JsonNode latch) {
        return "latch     " + text(latch, "id") + " " + text(latch, "state") + " since " + text(latch, "at")
                + ", not before "
                + text(latch, "notBefore") + ": " + text(latch, "reason")
                + (latch.path("acknowledgedBy").isString()
                        ? "; acknowledged by " + text(latch, "acknowledgedBy")
                        : "; waits for a person (./gatehouse inbox list)");
    }

    private static String breaker(JsonNode breaker) {
        int trips = breaker.path("trips").asInt();
        return "breaker   " + text(breaker, "cause") + " "
                + (trips == 0 ? "not observed" : "observed " + trips + " times, last " + text(breaker, "last"));
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }
}
