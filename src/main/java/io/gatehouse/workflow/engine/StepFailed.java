package io.gatehouse.workflow.engine;

/**
 * A step of a process failed for the last time and waits for a person. Told inside the transaction that gave it up.
 *
 * @param job its id in the engine
 * @param step its name in the diagram
 */
public record StepFailed(String job, String step, Incident incident) {}
