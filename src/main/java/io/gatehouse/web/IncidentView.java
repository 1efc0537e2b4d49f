package io.gatehouse.web;

import java.time.Instant;

/**
 * A step that failed for good and waits for a person.
 *
 * @param activity the step's id in its process
 * @param reason the root cause
 */
public record IncidentView(String businessKey, String activity, String reason, Instant since) {}
