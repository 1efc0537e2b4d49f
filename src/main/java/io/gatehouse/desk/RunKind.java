package io.gatehouse.desk;

/** What a run is for. */
public enum RunKind {
    /** The running desk with its web pages. */
    SERVE,
    /** Days of the simulated market as fast as the machine allows. */
    SIMULATE,
    /** Days of real market history as fast as the machine allows. */
    REPLAY
}
