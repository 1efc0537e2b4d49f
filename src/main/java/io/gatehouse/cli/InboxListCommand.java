package io.gatehouse.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code inbox list}: the open tasks. */
@Command(
        name = "list",
        sortOptions = false,
        description = "Lists what waits for people: what is to be decided, on what it rests, until when, and what"
                + " silence does.")
final class InboxListCommand implements Callable<Integer> {

    private final Surroundings surroundings;
    private final DeskClient client;

    @Mixin
    private ClientOptions options = new ClientOptions();

    InboxListCommand(Surroundings surroundings, DeskClient client) {
        this.surroundings = surroundings;
        this.client = client;
    }

    @Override
    public Integer call() {
        return Replies.say(options.ask(client, "/tasks"), surroundings, options, InboxText::tasks);
    }
}
