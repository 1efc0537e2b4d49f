package io.gatehouse.cli;

import picocli.CommandLine.Command;

/** {@code strategy}: what can be done with the rule apart from trading it. */
@Command(name = "strategy", synopsisSubcommandLabel = "COMMAND", description = "The rule apart from trading it.")
final class StrategyCommand {}
