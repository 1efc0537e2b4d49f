package io.gatehouse.workflow.engine;

import java.time.Instant;

/** Who has taken a task upon them, and since when. */
public record Claim(String person, Instant at) {}
