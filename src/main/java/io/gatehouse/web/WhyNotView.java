package io.gatehouse.web;

/**
 * Why one symbol was not proposed.
 *
 * @param rule the rule that refused it
 * @param value what was found
 * @param limit what the rule asks for
 */
public record WhyNotView(String symbol, String rule, String value, String limit) {}
