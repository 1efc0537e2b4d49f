package io.gatehousebroken.house.strategy;

import io.gatehousebroken.house.risk.ApprovedTrade;

/** Breaks a rule on purpose. */
public final class ForgesAToken {
    ApprovedTrade forge() {
        return new ApprovedTrade();
    }
}
