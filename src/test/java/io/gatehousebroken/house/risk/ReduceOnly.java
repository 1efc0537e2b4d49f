package io.gatehousebroken.house.risk;

/** Breaks a rule on purpose. */
public class ReduceOnly {
    ReduceOnly() {}
}
