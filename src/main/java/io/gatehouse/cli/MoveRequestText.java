package io.gatehouse.cli;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A request for a move as lines that can be grepped. */
final class MoveRequestText {

    private MoveRequestText() {}

    /** Says what came of asking; a request that the gate ended at once is a failure. */
    static int say(DeskClient.Reply reply, Surroundings surroundings, ClientOptions options) {
        int code = Replies.say(reply, surroundings, options, MoveRequestText::request);
        boolean open = reply instanceof DeskClient.Reply.Answer answer
                && answer.json().path("open").asBoolean(false);
        return code == ExitCode.OK && !open ? ExitCode.FAILED : code;
    }

    private static String request(JsonNode request) {
        List<String> lines = new ArrayList<>();
        lines.add("request   " + text(request, "id") + " " + text(request, "kind") + " " + text(request, "from")
                + " to " + text(request, "to"));
        request.path("steps")
                .forEach(step -> lines.add("step      " + text(step, "progress") + " by " + text(step, "person") + ": "
                        + text(step, "words")));
        lines.add(
                request.path("open").asBoolean(false)
                        ? "next      somebody else decides: ./gatehouse inbox list"
                        : "next      nothing: the request has ended");
        return String.join("\n", lines);
    }

    private static String text(JsonNode of, String name) {
        return of.path(name).asString("");
    }
}
