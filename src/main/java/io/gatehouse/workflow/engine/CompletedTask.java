package io.gatehouse.workflow.engine;

import java.time.Instant;

/** Who completed a user task, and when. */
public record CompletedTask(String person, Instant at) {}
