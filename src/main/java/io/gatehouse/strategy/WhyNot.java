package io.gatehouse.strategy;

import io.gatehouse.instrument.Symbol;

/**
 * The rule that kept a symbol from being proposed.
 *
 * @param rule the rule's name, for example {@code uptrend}
 * @param value what was found, in words with figures
 * @param limit what the rule asks for
 */
public record WhyNot(Symbol symbol, String rule, String value, String limit) {}
