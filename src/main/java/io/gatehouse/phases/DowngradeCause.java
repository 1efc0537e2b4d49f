package io.gatehouse.phases;

/**
 * Why an account is taken down.
 *
 * @param trigger the rule's name
 * @param reason with value and limit
 */
public record DowngradeCause(String trigger, String reason) {}
