package io.gatehouse.cli;

import picocli.CommandLine.Command;

/** {@code phase override}: ways around a gate. */
@Command(
        name = "override",
        synopsisSubcommandLabel = "COMMAND",
        description = "Ways around a gate, one step at a time: for an administrator with the override password and"
                + " somebody else who agrees. phase downgrade is the way down.")
final class PhaseOverrideCommands {}
