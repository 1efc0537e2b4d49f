package io.gatehouse.risk;

/**
 * There is nothing to make smaller.
 *
 * @param reason in words with figures
 */
public record ReduceRefused(String reason) implements ReduceDecision {}
