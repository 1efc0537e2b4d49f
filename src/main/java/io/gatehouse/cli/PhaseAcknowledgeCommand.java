package io.gatehouse.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** {@code phase acknowledge}: a person lets entries go on after a halt. */
@Command(
        name = "acknowledge",
        sortOptions = false,
        description = "Lets entries go on after a halt. It takes a login of the desk: the password comes from"
                + " GATEHOUSE_PASSWORD, or is asked for.")
final class PhaseAcknowledgeCommand implements Callable<Integer> {

    private final Surroundings surroundings;
    private final DeskClient client;

    @Option(names = "--halt", required = true, paramLabel = "ID", description = "The halt, as phase status names it.")
    @SuppressWarnings("NullAway.Init") // required, so picocli sets it
    private String halt;

    @Option(
            names = "--reason",
            required = true,
            paramLabel = "TEXT",
            description = "Why entries may go on; kept in the history.")
    @SuppressWarnings("NullAway.Init") // required, so picocli sets it
    private String reason;

    @Mixin
    private LoginOptions login = new LoginOptions();

    @Mixin
    private ClientOptions options = new ClientOptions();

    PhaseAcknowledgeCommand(Surroundings surroundings, DeskClient client) {
        this.surroundings = surroundings;
        this.client = client;
    }

    @Override
    public Integer call() {
        if (!halt.matches("[A-Za-z0-9:_-]{1,120}")) {
            throw new UsageError("--halt is an id as phase status prints it; have '" + halt + "'");
        }
        return Replies.say(
                options.tell(
                        client,
                        "/halts/" + halt + "/acknowledgement",
                        login.login(surroundings),
                        JsonMapper.shared().createObjectNode().put("reason", reason)),
                surroundings,
                options,
                PhaseText::status);
    }
}
