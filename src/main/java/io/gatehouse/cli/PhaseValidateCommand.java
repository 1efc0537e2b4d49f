package io.gatehouse.cli;

import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code phase validate}: what stands between the account and the next phase. */
@Command(
        name = "validate",
        sortOptions = false,
        description = "Judges the gate to the next phase: each criterion with what was found,"
                + " what is asked and what would settle it. Changes nothing. Exit code 1 unless it passes.")
final class PhaseValidateCommand implements Callable<Integer> {

    private static final Set<String> PHASES = Set.of("proof", "trial", "scaling");

    private final Surroundings surroundings;
    private final AskPhases phases;

    @Option(
            names = "--to",
            required = true,
            paramLabel = "PHASE",
            description = "The next phase: proof, trial or scaling.")
    @SuppressWarnings("NullAway.Init") // required, so picocli sets it
    private String to;

    @Mixin
    private ClientOptions options = new ClientOptions();

    @Mixin
    private OfflineOption offline = new OfflineOption();

    PhaseValidateCommand(Surroundings surroundings, AskPhases phases) {
        this.surroundings = surroundings;
        this.phases = phases;
    }

    @Override
    public Integer call() {
        if (!PHASES.contains(to)) {
            throw new UsageError("--to is proof, trial or scaling; have '" + to + "'");
        }
        DeskClient.Reply reply = phases.ask(options, offline, "/phase/gate?to=" + to, record -> record.gate(to));
        int code = Replies.say(reply, surroundings, options, PhaseText::gate);
        boolean passes = reply instanceof DeskClient.Reply.Answer answer
                && answer.json().path("verdict").asString("").equals("PASS");
        return code == ExitCode.OK && !passes ? Integer.valueOf(ExitCode.FAILED) : Integer.valueOf(code);
    }
}
