package io.gatehouse.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** {@code phase advance}: asks for the move through the gate. */
@Command(
        name = "advance",
        sortOptions = false,
        description = "Asks for the next phase. The gate is judged at once; if it passes, somebody else decides in the"
                + " inbox. The password comes from GATEHOUSE_PASSWORD, or is asked for.")
final class PhaseAdvanceCommand implements Callable<Integer> {

    private final Surroundings surroundings;
    private final DeskClient client;

    @Option(names = "--to", required = true, paramLabel = "PHASE", description = "proof, trial or scaling.")
    @SuppressWarnings("NullAway.Init") // required, so picocli sets it
    private String to;

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why; kept in the history.")
    @SuppressWarnings("NullAway.Init") // required, so picocli sets it
    private String reason;

    @Mixin
    private LoginOptions login = new LoginOptions();

    @Mixin
    private ClientOptions options = new ClientOptions();

    PhaseAdvanceCommand(Surroundings surroundings, DeskClient client) {
        this.surroundings = surroundings;
        this.client = client;
    }

    @Override
    public Integer call() {
        return MoveRequestText.say(
                options.tell(
                        client,
                        "/phase/advance",
                        login.login(surroundings),
                        JsonMapper.shared().createObjectNode().put("to", to).put("reason", reason)),
                surroundings,
                options);
    }
}
