package io.gatehouse.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code limits history}: every request and what became of it. */
@Command(
        name = "history",
        sortOptions = false,
        description = "Shows every request for other limits and what became of it, the newest last.")
final class LimitsHistoryCommand implements Callable<Integer> {

    private final Surroundings surroundings;
    private final AskLimits limits;

    @Mixin
    private ClientOptions options = new ClientOptions();

    @Mixin
    private OfflineOption offline = new OfflineOption();

    LimitsHistoryCommand(Surroundings surroundings, AskLimits limits) {
        this.surroundings = surroundings;
        this.limits = limits;
    }

    @Override
    public Integer call() {
        return Replies.say(
                limits.ask(options, offline, "/limits/changes", LimitReading::history),
                surroundings,
                options,
                LimitsText::history);
    }
}
