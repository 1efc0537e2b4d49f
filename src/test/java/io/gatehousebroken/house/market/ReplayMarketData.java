package io.gatehousebroken.house.market;

/** Obeys: an implementation of the port. */
public interface ReplayMarketData extends MarketData {}
