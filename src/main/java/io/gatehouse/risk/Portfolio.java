package io.gatehouse.risk;

import io.gatehouse.instrument.Symbol;
import io.gatehouse.money.Ratio;
import java.util.Optional;
import java.util.SortedMap;

/**
 * How a proposal sits in the book it would join.
 *
 * @param correlations with each other underlying of the book; empty where it cannot be computed
 * @param risk of the book with the proposal in it
 */
record Portfolio(SortedMap<Symbol, Optional<Ratio>> correlations, BookRisk risk) {}
