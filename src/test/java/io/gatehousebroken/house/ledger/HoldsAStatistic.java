package io.gatehousebroken.house.ledger;

/** Obeys: a statistic is no money. */
public record HoldsAStatistic(double profitFactor, double annualReturn) {}
