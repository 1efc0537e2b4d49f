package io.gatehouse.cli;

import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** Says a desk's reply on the terminal. */
final class Replies {

    private Replies() {}

    /** Prints the reply as JSON or as text, or why there is none. */
    static int say(
            DeskClient.Reply reply,
            Surroundings surroundings,
            ClientOptions options,
            Function<JsonNode, String> asText) {
        if (reply instanceof DeskClient.Reply.Answer answer) {
            surroundings.out().println(options.asJson() ? answer.text() : asText.apply(answer.json()));
            return ExitCode.OK;
        }
        if (reply instanceof DeskClient.Reply.Refusal refusal) {
            surroundings.err().println(refusal.reason());
            return ExitCode.FAILED;
        }
        if (reply instanceof DeskClient.Reply.NoRecord unreadable) {
            surroundings.err().println(unreadable.reason());
            return ExitCode.NO_RECORD;
        }
        surroundings.err().println(((DeskClient.Reply.NoDesk) reply).reason());
        return ExitCode.NO_DESK;
    }
}
