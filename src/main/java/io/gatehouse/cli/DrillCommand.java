package io.gatehouse.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code drill}: rehearses the emergency stop on the running desk. */
@Command(
        name = "drill",
        sortOptions = false,
        description =
                "Rehearses the emergency stop on paper: stops the account, cancels what works, proves by asking the"
                        + " broker that nothing does, lets trading go on, and files the proof that the gates to real money ask"
                        + " for. Working entries are really cancelled. It takes a login of the desk: the password comes from"
                        + " GATEHOUSE_PASSWORD, or is asked for.")
final class DrillCommand implements Callable<Integer> {

    private final Surroundings surroundings;
    private final DeskClient client;

    @Option(names = "--user", paramLabel = "NAME", description = "Who rehearses: a login of the desk.")
    private Optional<String> user = Optional.empty();

    @Option(names = "--list", description = "Lists the drills so far instead.")
    private boolean list;

    @Mixin
    private ClientOptions options = new ClientOptions();

    DrillCommand(Surroundings surroundings, DeskClient client) {
        this.surroundings = surroundings;
        this.client = client;
    }

    @Override
    public Integer call() {
        if (list) {
            return Replies.say(options.ask(client, "/drills?order=desc"), surroundings, options, DrillCommand::lines);
        }
        String name = user.orElseThrow(() -> new UsageError("a drill has a name on it: --user NAME, or --list"));
        String password = surroundings
                .password()
                .get()
                .orElseThrow(() -> new UsageError(
                        "a password is needed for --user " + name + ": set GATEHOUSE_PASSWORD, or run in a terminal"));
        DeskClient.Reply reply = options.tell(
                client,
                "/drill",
                new DeskClient.Login(name, password),
                JsonMapper.shared().createObjectNode());
        int code = Replies.say(reply, surroundings, options, DrillCommand::line);
        boolean failed = reply instanceof DeskClient.Reply.Answer answer
                && !answer.json().path("passed").asBoolean();
        return failed ? ExitCode.FAILED : code;
    }

    private static String lines(JsonNode drills) {
        StringBuilder text = new StringBuilder();
        drills.path("data").forEach(drill -> text.append(line(drill)).append('\n'));
        return text.isEmpty() ? "no drill yet" : text.toString().stripTrailing();
    }

    private static String line(JsonNode drill) {
        return drill.path("session").asString() + "  " + (drill.path("passed").asBoolean() ? "PASSED" : "FAILED") + "  "
                + drill.path("wallMillis").asLong() + " ms, "
                + drill.path("cancelled").asInt() + " cancels, by "
                + drill.path("person").asString() + ": " + drill.path("words").asString();
    }
}
