package io.gatehouse.documentation;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A small command line for the proofs. */
final class SampleCommands {

    private SampleCommands() {}

    static CommandLine line() {
        return new CommandLine(new Root());
    }

    @Command(
            name = "gatehouse",
            mixinStandardHelpOptions = true,
            subcommands = {Serve.class, Simulate.class, Strategy.class, HelpCommand.class})
    static final class Root {}

    @Command(name = "serve")
    static final class Serve {}

    static final class Seeds {
        @Option(names = "--seed")
        long seed;
    }

    @Command(name = "simulate", aliases = "run")
    static final class Simulate {
        @Option(names = {"-d", "--days"})
        int days;

        @Mixin
        final Seeds seeds = new Seeds();
    }

    @Command(name = "strategy", subcommands = Validate.class)
    static final class Strategy {}

    @Command(name = "validate")
    static final class Validate {
        @Option(names = "--picks")
        boolean picks;
    }
}
