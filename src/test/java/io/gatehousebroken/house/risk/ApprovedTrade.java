package io.gatehousebroken.house.risk;

/** Breaks a rule on purpose. */
public final class ApprovedTrade {
    public ApprovedTrade() {}
}
