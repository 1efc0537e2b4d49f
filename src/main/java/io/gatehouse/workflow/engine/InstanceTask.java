package io.gatehouse.workflow.engine;

import java.time.Instant;
import java.util.Optional;

/**
 * A user task of an instance, open or ended.
 *
 * @param person who has claimed it, or did it; empty for nobody
 * @param ended empty while it is open
 */
public record InstanceTask(String id, String name, Optional<String> person, Instant since, Optional<Instant> ended) {}
