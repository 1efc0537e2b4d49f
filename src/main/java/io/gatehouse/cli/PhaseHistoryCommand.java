package io.gatehouse.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code phase history}: what happened to the account, last things last. */
@Command(
        name = "history",
        sortOptions = false,
        description = "Shows the account's last sessions, and its moves, sizes and halts since the first of them.")
final class PhaseHistoryCommand implements Callable<Integer> {

    private final Surroundings surroundings;
    private final AskPhases phases;

    @Option(names = "--limit", paramLabel = "N", description = "Sessions, 1 to 10000 (default: ${DEFAULT-VALUE}).")
    private int limit = 20;

    @Option(names = "--with-operators", description = "Names the people instead of numbering them.")
    private boolean withOperators;

    @Mixin
    private ClientOptions options = new ClientOptions();

    @Mixin
    private OfflineOption offline = new OfflineOption();

    PhaseHistoryCommand(Surroundings surroundings, AskPhases phases) {
        this.surroundings = surroundings;
        this.phases = phases;
    }

    @Override
    public Integer call() {
        Allowed.range("--limit", limit, 1, 10_000);
        DeskClient.Reply reply = phases.ask(
                options,
                offline,
                "/phase/history?limit=" + limit + "&withOperators=" + withOperators,
                record -> record.history(limit, withOperators));
        return Replies.say(reply, surroundings, options, PhaseHistoryText::of);
    }
}
