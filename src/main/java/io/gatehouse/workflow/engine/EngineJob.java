package io.gatehouse.workflow.engine;

import java.time.Instant;
import java.util.Optional;

/**
 * What the engine has still to run for a process instance, or could not.
 *
 * @param id the engine's id of it; it stays while the job waits, is tried again and fails
 * @param instance the process instance it belongs to
 * @param definition the version that the instance runs on
 * @param element the step's id in the process
 * @param timer whether it goes on from a timer; the step that fails may be one behind it
 * @param due when it is tried next; empty for what is due now or has failed for good
 * @param attempts how often it is tried in all before it is left to people
 * @param left how many of them are left
 * @param reason the root cause of the last failure; empty text while nothing has failed
 */
public record EngineJob(
        String id,
        State state,
        String instance,
        String definition,
        String element,
        boolean timer,
        Instant since,
        Optional<Instant> due,
        int attempts,
        int left,
        String reason) {

    public enum State {
        /** It runs as soon as the desk comes to it. */
        WAITING,
        /** A timer that has not come to its time. */
        TIMER,
        /** It failed, and is tried again by itself. */
        RETRYING,
        /** It failed for good and waits for a person. */
        FAILED
    }

    /** The number of the attempt that comes next, from 1. */
    public int nextAttempt() {
        return Math.max(1, attempts - left + 1);
    }
}
