package io.gatehouse.cli;

import picocli.CommandLine.Command;

/** {@code audit}: what was done, by whom, and whether the record of it is whole. */
@Command(
        name = "audit",
        synopsisSubcommandLabel = "COMMAND",
        description = "What was done and by whom, and whether the record of it is whole.")
final class AuditCommand {}
