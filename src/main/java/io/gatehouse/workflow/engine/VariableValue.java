package io.gatehouse.workflow.engine;

import java.time.Instant;

/**
 * What a variable of a process instance holds, or held when the instance ended.
 *
 * @param changed when it was last written; earlier values are not kept
 */
public record VariableValue(String name, String value, Instant set, Instant changed) {}
