package io.gatehouse.reconciliation;

import io.gatehouse.instrument.Symbol;
import java.util.Optional;

/**
 * One line of one side's books.
 *
 * @param key what it is about, unique in its section
 * @param symbol the underlying; empty for cash
 * @param value as the section's lines are written
 */
public record BookLine(String key, Optional<Symbol> symbol, String value) {}
