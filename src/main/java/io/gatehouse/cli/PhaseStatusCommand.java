package io.gatehouse.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code phase status}: where the account stands. */
@Command(
        name = "status",
        sortOptions = false,
        description = "Shows the account's phase, its size, open halts and how it came there.")
final class PhaseStatusCommand implements Callable<Integer> {

    private final Surroundings surroundings;
    private final AskPhases phases;

    @Mixin
    private ClientOptions options = new ClientOptions();

    @Mixin
    private OfflineOption offline = new OfflineOption();

    PhaseStatusCommand(Surroundings surroundings, AskPhases phases) {
        this.surroundings = surroundings;
        this.phases = phases;
    }

    @Override
    public Integer call() {
        DeskClient.Reply reply = phases.ask(options, offline, "/phase", PhaseRecord::status);
        return Replies.say(reply, surroundings, options, PhaseText::status);
    }
}
