package io.gatehouse.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** {@code phase evidence}: what a verdict rested on. */
@Command(
        name = "evidence",
        sortOptions = false,
        description =
                "Opens frozen evidence, checks that nothing of it was changed, and judges it again by the rules of"
                        + " then. --json prints every row it rests on. Exit code 1 if the verdicts differ.")
final class PhaseEvidenceCommand implements Callable<Integer> {

    private final Surroundings surroundings;
    private final DeskClient client;

    @Option(names = "--id", required = true, paramLabel = "ID", description = "As a task or a move names it.")
    @SuppressWarnings("NullAway.Init") // required, so picocli sets it
    private String id;

    @Mixin
    private ClientOptions options = new ClientOptions();

    PhaseEvidenceCommand(Surroundings surroundings, DeskClient client) {
        this.surroundings = surroundings;
        this.client = client;
    }

    @Override
    public Integer call() {
        if (!id.matches("[a-z][a-z0-9-]{0,31}:[0-9a-f]{16}")) {
            throw new UsageError("--id is <account>:<16 hexadecimal digits>; have '" + id + "'");
        }
        DeskClient.Reply reply = options.ask(client, "/phase/evidence/" + id);
        int code = Replies.say(reply, surroundings, options, PhaseEvidenceCommand::text);
        boolean differs = reply instanceof DeskClient.Reply.Answer answer
                && !answer.json().path("verdict").equals(answer.json().path("judgedAgain"));
        return code == ExitCode.OK && differs ? Integer.valueOf(ExitCode.FAILED) : Integer.valueOf(code);
    }

    private static String text(JsonNode evidence) {
        List<String> lines = new ArrayList<>();
        lines.add("evidence  " + text(evidence, "id") + " for " + text(evidence, "to") + ", frozen "
                + text(evidence, "at") + ", SHA-256 " + text(evidence, "hash"));
        lines.add(
                "verdict   " + text(evidence, "verdict") + " then, " + text(evidence, "judgedAgain") + " judged again");
        evidence.path("criteria")
                .forEach(each -> lines.add("criterion " + text(each, "verdict") + " " + text(each, "name") + ": "
                        + text(each, "explanation")));
        return String.join("\n", lines);
    }

    private static String text(JsonNode of, String name) {
        return of.path(name).asString("");
    }
}
