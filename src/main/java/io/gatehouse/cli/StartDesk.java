package io.gatehouse.cli;

/** Starts a desk and stays with it until it has ended. */
interface StartDesk {

    /** @return the run's exit code */
    int start(DeskStart start);
}
