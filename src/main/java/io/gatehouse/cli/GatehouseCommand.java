package io.gatehouse.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ./gatehouse} itself: names its commands. */
@Command(
        name = "gatehouse",
        synopsisSubcommandLabel = "COMMAND",
        description = "A self-hosted desk that sells short-dated puts and has to earn its size.",
        footer = {
            "",
            "The launcher's own words: test, fmt, bench, build (they run Maven).",
            "Each command: gatehouse COMMAND --help",
            "",
            "Exit codes: 0 done; 1 an invariant broke, the desk did not start or refused;",
            "            2 the command line cannot be meant so; 3 no desk answers;",
            "            4 the launcher found no Java or Maven that will do;",
            "            5 --offline, and the desk's database is in use, missing or another version's;",
            "            6 emergency-stop: in force, and not proven yet that nothing works."
        },
        subcommands = HelpCommand.class)
final class GatehouseCommand implements Callable<Integer> {

    @SuppressWarnings("NullAway.Init") // picocli sets it before the call
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return ExitCode.OK;
    }
}
