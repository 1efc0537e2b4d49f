package io.gatehouse.workflow.engine;

/**
 * A version of a process as it is deployed.
 *
 * @param id the engine's id of it
 * @param key the process, for example {@code daily-trading-cycle}
 * @param name as drawn
 * @param version from 1
 */
public record Definition(String id, String key, String name, int version) {}
