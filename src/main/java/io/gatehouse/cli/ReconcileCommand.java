package io.gatehouse.cli;

import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code reconcile}: compares our books with the broker's, now. */
@Command(
        name = "reconcile",
        sortOptions = false,
        description =
                "Compares our books with the broker's now, and pauses the account if they differ for a reason that"
                        + " nobody knows. It takes a login of the desk: the password comes from GATEHOUSE_PASSWORD, or is asked"
                        + " for. Exit code 1 when they differ or could not be compared.")
final class ReconcileCommand implements Callable<Integer> {

    private final Surroundings surroundings;
    private final DeskClient client;

    @Mixin
    private LoginOptions login = new LoginOptions();

    @Mixin
    private ClientOptions options = new ClientOptions();

    ReconcileCommand(Surroundings surroundings, DeskClient client) {
        this.surroundings = surroundings;
        this.client = client;
    }

    @Override
    public Integer call() {
        DeskClient.Reply reply = options.tell(
                client,
                "/reconciliation",
                login.login(surroundings),
                JsonMapper.shared().createObjectNode());
        int said = Replies.say(reply, surroundings, options, ReconcileCommand::text);
        boolean clean = reply instanceof DeskClient.Reply.Answer answer && isClean(answer.json());
        return said == ExitCode.OK && !clean ? ExitCode.FAILED : said;
    }

    private static boolean isClean(JsonNode result) {
        String outcome = result.path("outcome").asString("");
        return outcome.equals("AGREED") || outcome.equals("EXPLAINED");
    }

    private static String text(JsonNode result) {
        String lines = StreamSupport.stream(result.path("differences").spliterator(), false)
                .map(ReconcileCommand::line)
                .collect(Collectors.joining());
        return "account   " + result.path("account").asString("") + "\nsession   "
                + result.path("session").asString("") + "\noutcome   "
                + result.path("outcome").asString("") + lines;
    }

    private static String line(JsonNode difference) {
        String explanation = difference.path("explanation").asString("");
        return "\n          " + difference.path("kind").asString("") + " "
                + difference.path("subject").asString("") + ": ours "
                + difference.path("ours").asString("") + ", broker's "
                + difference.path("theirs").asString("")
                + (explanation.isEmpty() ? "" : " (explained: " + explanation + ")");
    }
}
