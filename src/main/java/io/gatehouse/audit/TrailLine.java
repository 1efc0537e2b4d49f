package io.gatehouse.audit;

import java.time.Instant;
import java.util.Optional;

/**
 * A line as the database has it: beside the text the columns by which the trail is searched. They only repeat what
 * the text says, and only for the trail; elsewhere they are empty.
 *
 * @param at in whole microseconds, which is what every database keeps
 */
public record TrailLine(AuditLine line, Optional<Instant> at, Optional<String> action, Optional<String> actor) {}
