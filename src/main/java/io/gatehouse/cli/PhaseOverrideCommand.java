package io.gatehouse.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code phase override}, {@code phase downgrade}: asks for a way around the gate. The override password is given
 * each time, in the environment or at the terminal; never as an option, which everybody sees who lists processes.
 */
@Command(sortOptions = false)
final class PhaseOverrideCommand implements Callable<Integer> {

    private final Surroundings surroundings;
    private final DeskClient client;
    private final String action;

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why; kept in the history.")
    @SuppressWarnings("NullAway.Init") // required, so picocli sets it
    private String reason;

    @Mixin
    private LoginOptions login = new LoginOptions();

    @Mixin
    private ClientOptions options = new ClientOptions();

    /** @param action advance, downgrade or reset */
    PhaseOverrideCommand(Surroundings surroundings, DeskClient client, String action) {
        this.surroundings = surroundings;
        this.client = client;
        this.action = action;
    }

    @Override
    public Integer call() {
        DeskClient.Login person = login.login(surroundings);
        String password = surroundings
                .overridePassword()
                .get()
                .orElseThrow(() -> new UsageError("the override password is needed: set GATEHOUSE_OVERRIDE_PASSWORD"
                        + " for this one command, or run in a terminal"));
        return MoveRequestText.say(
                options.tell(
                        client,
                        "/phase/override",
                        person,
                        JsonMapper.shared()
                                .createObjectNode()
                                .put("action", action)
                                .put("reason", reason)
                                .put("password", password)),
                surroundings,
                options);
    }
}
