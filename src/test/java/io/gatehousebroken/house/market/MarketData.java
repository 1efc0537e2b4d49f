package io.gatehousebroken.house.market;

/** Obeys: the port is the named exception. */
public interface MarketData {}
