package io.gatehouse.cli;

import picocli.CommandLine.Command;

/** {@code notifications}: what people were told. */
@Command(
        name = "notifications",
        synopsisSubcommandLabel = "COMMAND",
        description = "What people were told by log, e-mail and SMS, and whether it reached them; and a test message.")
final class NotificationsCommand {}
