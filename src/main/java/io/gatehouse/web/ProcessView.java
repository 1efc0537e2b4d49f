package io.gatehouse.web;

import java.time.Instant;
import java.util.List;

/**
 * A process instance that has not ended.
 *
 * @param activities where it is, as drawn
 */
public record ProcessView(String key, String businessKey, List<String> activities, Instant since) {}
