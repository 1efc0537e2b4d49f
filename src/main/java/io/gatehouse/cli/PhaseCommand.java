package io.gatehouse.cli;

import picocli.CommandLine.Command;

/** {@code phase}: what the account has earned. */
@Command(
        name = "phase",
        synopsisSubcommandLabel = "COMMAND",
        description = "What the account has earned: its phase, the gate to the next one, and halts to acknowledge.")
final class PhaseCommand {}
