package io.gatehouse.market;

import io.gatehouse.instrument.Symbol;

/**
 * One symbol of the universe.
 *
 * @param sector its GICS sector name
 */
public record Listing(Symbol symbol, String name, String sector) {}
