package io.gatehouse.workflow.engine;

import java.time.Instant;

/**
 * A job of the engine and when it is to run.
 *
 * @param id the engine's id of it
 * @param timer whether it is still a timer, which becomes a job when it is due
 */
public record DueJob(String id, Instant due, boolean timer) {}
