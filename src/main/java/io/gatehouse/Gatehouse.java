package io.gatehouse;

import io.gatehouse.cli.CommandLineDesk;

/** Where the program starts: every command of {@code ./gatehouse} that is not the launcher's own. */
public final class Gatehouse {

    private Gatehouse() {}

    /** Runs one command and ends the program with its exit code. */
    public static void main(String[] args) {
        System.exit(CommandLineDesk.run(GatehouseApplication.class, args));
    }
}
