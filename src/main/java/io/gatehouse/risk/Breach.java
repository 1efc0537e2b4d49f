package io.gatehouse.risk;

import io.gatehouse.strategy.SignalOutcome;

/**
 * A broken rule.
 *
 * @param rule the rule's name
 * @param outcome what it makes of the signal
 * @param reason with value and limit
 */
public record Breach(String rule, SignalOutcome outcome, String reason) {}
