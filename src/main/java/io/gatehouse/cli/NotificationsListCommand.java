package io.gatehouse.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code notifications list}: the newest, and the channels. */
@Command(
        name = "list",
        sortOptions = false,
        description = "Lists the newest notifications with what became of each delivery, and which channels are on.")
final class NotificationsListCommand implements Callable<Integer> {

    private final Surroundings surroundings;
    private final DeskClient client;

    @Option(names = "--failed", description = "Only those of which a delivery failed or was given up.")
    private boolean failed;

    @Mixin
    private ClientOptions options = new ClientOptions();

    NotificationsListCommand(Surroundings surroundings, DeskClient client) {
        this.surroundings = surroundings;
        this.client = client;
    }

    @Override
    public Integer call() {
        String resource = "/notifications?order=desc" + (failed ? "&failed=true" : "");
        return Replies.say(options.ask(client, resource), surroundings, options, NotificationsText::list);
    }
}
