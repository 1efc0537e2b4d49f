package io.gatehouse.desk;

import java.io.PrintStream;

/** What a started desk then does: trade its sessions, for as long as the run kind asks for. */
public interface DeskRun {

    /**
     * Runs to the end: {@code simulate} and {@code replay} after their last session, {@code serve} when the
     * desk is asked to stop.
     *
     * @param progress where progress and the closing summary go; a person or a file reads it
     * @return the exit code: 0 when every invariant held, 1 when one broke
     */
    int run(PrintStream progress);
}
