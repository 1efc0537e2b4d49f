package io.gatehouse.workflow.engine;

import java.time.Instant;

/**
 * A step of a process that failed and will not be tried again by itself.
 *
 * @param businessKey of the process instance it belongs to
 * @param element the step's id in the process
 * @param reason the root cause, in the words of what failed
 */
public record Incident(String businessKey, String element, String reason, Instant since) {}
