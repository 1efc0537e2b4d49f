package io.gatehouse.workflow.engine;

/**
 * A step of a process, as drawn.
 *
 * @param id cited by audit, tests and dashboards
 * @param kind in words, for example {@code user task}
 * @param gateway whether it only chooses or waits for others
 */
public record Step(String id, String name, String kind, boolean gateway) {}
