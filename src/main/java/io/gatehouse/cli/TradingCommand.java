package io.gatehouse.cli;

import picocli.CommandLine.Command;

/** {@code trading}: what an account may send now, and halting it. */
@Command(
        name = "trading",
        synopsisSubcommandLabel = "COMMAND",
        description = "What the account may send now, what keeps it from more, and halting it.")
final class TradingCommand {}
