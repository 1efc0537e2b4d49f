package io.gatehouse.strategy;

import io.gatehouse.instrument.Symbol;

/** A rule's answer on one subject. */
sealed interface RuleAnswer {

    Pass PASS = new Pass();

    /** The rule is kept. */
    record Pass() implements RuleAnswer {}

    /**
     * The rule is broken.
     *
     * @param rule its id
     * @param value what was found, with figures
     * @param limit what the rule asks for
     */
    record Refused(String rule, String value, String limit) implements RuleAnswer {

        WhyNot of(Symbol symbol) {
            return new WhyNot(symbol, rule, value, limit);
        }
    }
}
