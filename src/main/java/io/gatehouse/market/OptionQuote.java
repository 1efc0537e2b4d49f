package io.gatehouse.market;

import io.gatehouse.instrument.OptionContract;
import java.util.OptionalLong;

/**
 * One line of an option chain.
 *
 * @param openInterest open contracts, empty where the source does not say
 */
public record OptionQuote(OptionContract contract, Quote quote, OptionalLong openInterest) {}
