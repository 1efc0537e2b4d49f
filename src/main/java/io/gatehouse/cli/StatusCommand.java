package io.gatehouse.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code status}: what the running desk is doing. */
@Command(name = "status", sortOptions = false, description = "Asks the running desk what it is doing.")
final class StatusCommand implements Callable<Integer> {

    private final Surroundings surroundings;
    private final DeskClient client;

    @Mixin
    private ClientOptions options = new ClientOptions();

    StatusCommand(Surroundings surroundings, DeskClient client) {
        this.surroundings = surroundings;
        this.client = client;
    }

    @Override
    public Integer call() {
        return Replies.say(options.ask(client, "/status"), surroundings, options, StatusText::of);
    }
}
