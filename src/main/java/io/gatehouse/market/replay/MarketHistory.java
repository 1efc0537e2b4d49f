package io.gatehouse.market.replay;

import io.gatehouse.instrument.Symbol;
import java.time.LocalDate;
import java.util.SortedMap;

/**
 * Everything a market directory says, checked as a whole.
 *
 * @param shares by symbol; each has at least one bar
 * @param index the VIX in points; it covers every session from {@code first} to {@code last}
 * @param first the oldest session any share has a bar for
 * @param last the youngest
 */
record MarketHistory(SortedMap<Symbol, Share> shares, BarSeries index, LocalDate first, LocalDate last) {}
