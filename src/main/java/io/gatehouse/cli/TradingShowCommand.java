package io.gatehouse.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code trading show}: the trading state, what latched it, and what was ever observed. */
@Command(
        name = "show",
        sortOptions = false,
        description = "Shows the trading state, what latched it, and of every breaker whether it was ever observed.")
final class TradingShowCommand implements Callable<Integer> {

    private final Surroundings surroundings;
    private final DeskClient client;

    @Mixin
    private ClientOptions options = new ClientOptions();

    TradingShowCommand(Surroundings surroundings, DeskClient client) {
        this.surroundings = surroundings;
        this.client = client;
    }

    @Override
    public Integer call() {
        return Replies.say(options.ask(client, "/trading"), surroundings, options, TradingText::of);
    }
}
