package io.gatehousebroken.house.market;

/** Breaks a rule on purpose. */
public interface QuoteData {}
