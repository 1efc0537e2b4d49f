package io.gatehouse.execution;

import io.gatehouse.ledger.Position;

/**
 * One position as it was watched.
 *
 * @param what was done about it and why, in words with figures
 */
public record Watched(Position position, Step step, String what) {

    /** What was done. */
    public enum Step {
        /** No exit is due. */
        HELD,
        /** There is no usable quote; nothing can be judged before the next watch. */
        NO_QUOTE,
        EXIT_SUBMITTED,
        EXIT_REPRICED,
        /** An exit works, or its fate is unknown. */
        EXIT_WORKING,
        /** An exit is due and was not submitted. */
        EXIT_REFUSED
    }
}
