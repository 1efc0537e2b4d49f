package io.gatehouse.workflow.inbox;

import java.time.Instant;
import java.util.Optional;

/** When silence becomes an answer. */
@FunctionalInterface
public interface Deadlines {

    /** The earliest deadline of an open task that has not passed. */
    Optional<Instant> nextDeadline();
}
