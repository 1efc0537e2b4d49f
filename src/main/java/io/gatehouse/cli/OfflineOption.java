package io.gatehouse.cli;

import picocli.CommandLine.Option;

/** For commands that can read the desk's database themselves. */
final class OfflineOption {

    @Option(
            names = "--offline",
            description =
                    "Reads the desk's database without asking a desk, and changes nothing. Without it that happens"
                            + " when no desk answers.")
    private boolean offline;

    boolean isWanted() {
        return offline;
    }
}
