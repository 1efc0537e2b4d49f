package io.gatehouse.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code limits show}: what is in force, and what waits. */
@Command(name = "show", sortOptions = false, description = "Shows the limits in force and the requests that wait.")
final class LimitsShowCommand implements Callable<Integer> {

    private final Surroundings surroundings;
    private final AskLimits limits;

    @Mixin
    private ClientOptions options = new ClientOptions();

    @Mixin
    private OfflineOption offline = new OfflineOption();

    LimitsShowCommand(Surroundings surroundings, AskLimits limits) {
        this.surroundings = surroundings;
        this.limits = limits;
    }

    @Override
    public Integer call() {
        return Replies.say(
                limits.ask(options, offline, "/limits", LimitReading::limits),
                surroundings,
                options,
                LimitsText::limits);
    }
}
