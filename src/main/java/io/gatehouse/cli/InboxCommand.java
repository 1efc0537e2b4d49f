package io.gatehouse.cli;

import picocli.CommandLine.Command;

/** {@code inbox}: what waits for people. */
@Command(
        name = "inbox",
        synopsisSubcommandLabel = "COMMAND",
        description = "What waits for people: lists the open tasks, and decides one.")
final class InboxCommand {}
