package io.gatehouse.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code phase status}: where the account stands. */
@Command(
        name = "status",
        sortOptions = false,
        description = "Asks the running desk for the account's phase, its size, open halts and how it came there.")
final class PhaseStatusCommand implements Callable<Integer> {

    private final Surroundings surroundings;
    private final DeskClient client;

    @Mixin
    private ClientOptions options = new ClientOptions();

    PhaseStatusCommand(Surroundings surroundings, DeskClient client) {
        this.surroundings = surroundings;
        this.client = client;
    }

    @Override
    public Integer call() {
        return Replies.say(options.ask(client, "/phase"), surroundings, options, PhaseText::status);
    }
}
