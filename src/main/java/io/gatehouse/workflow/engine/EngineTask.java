package io.gatehouse.workflow.engine;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A user task that waits for a person.
 *
 * @param id the engine's id of it
 * @param businessKey of the process instance it belongs to
 * @param name as drawn
 * @param form key of its form
 * @param groups of whom anybody may decide it
 * @param due until when; empty when it waits for as long as it takes
 * @param claim who has taken it; empty while nobody has
 */
public record EngineTask(
        String id,
        String businessKey,
        String name,
        String form,
        Set<String> groups,
        Instant since,
        Optional<Instant> due,
        Optional<Claim> claim) {

    public EngineTask {
        groups = Set.copyOf(groups);
    }
}
