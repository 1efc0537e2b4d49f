package io.gatehousebroken.house.ledger;

/** Breaks a rule on purpose. */
public final class PrintsToTheConsole {
    void print() {
        System.out.println("filled");
    }
}
