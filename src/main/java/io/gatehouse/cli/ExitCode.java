package io.gatehouse.cli;

import picocli.CommandLine;

/** What a command answers to the shell. */
final class ExitCode {

    /** Done. */
    static final int OK = CommandLine.ExitCode.OK;

    /** The run broke an invariant, the desk did not start, or the desk refused the question. */
    static final int FAILED = CommandLine.ExitCode.SOFTWARE;

    /** The command line cannot be meant so. */
    static final int USAGE = CommandLine.ExitCode.USAGE;

    /** No desk answers there. */
    static final int NO_DESK = 3;

    // 4 is the launcher's: no Java or Maven that will do.

    /** The desk's database cannot be read: it is in use, is not there, or is another version's. */
    static final int NO_RECORD = 5;

    /** A stop is in force and a desk works on it, but it is not proven yet that nothing works at the broker. */
    static final int NOT_PROVEN = 6;

    private ExitCode() {}
}
