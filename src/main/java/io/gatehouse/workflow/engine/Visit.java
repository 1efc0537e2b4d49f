package io.gatehouse.workflow.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A step that an instance has come to, or a flow it has taken.
 *
 * @param step its id in the process
 * @param kind in words, for example {@code user task}
 * @param flow whether it is a flow between two steps
 * @param ended empty while the instance is at it
 * @param person who did it; empty for what no person does
 * @param called the instance that it called
 */
public record Visit(
        String instance,
        String step,
        String name,
        String kind,
        boolean flow,
        Instant since,
        Optional<Instant> ended,
        Optional<String> person,
        Optional<String> called) {

    /** How long it took; empty while it is going on. */
    public Optional<Duration> took() {
        return ended.map(end -> Duration.between(since, end));
    }
}
