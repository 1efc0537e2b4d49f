package io.gatehousebroken.house.ledger;

/** Breaks a rule on purpose. */
public record HoldsMoneyInADouble(double entryPrice) {}
