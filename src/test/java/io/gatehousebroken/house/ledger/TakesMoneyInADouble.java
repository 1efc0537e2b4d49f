package io.gatehousebroken.house.ledger;

/** Breaks a rule on purpose. */
public final class TakesMoneyInADouble {
    boolean isRich(double equity) {
        return equity > 1;
    }
}
