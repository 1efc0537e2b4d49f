package io.gatehouse.cli;

import picocli.CommandLine.Command;

/** {@code limits}: what binds an account's entries, and changing it. */
@Command(
        name = "limits",
        synopsisSubcommandLabel = "COMMAND",
        description = "The limits that bind the account's entries, and changing them.")
final class LimitsCommand {}
