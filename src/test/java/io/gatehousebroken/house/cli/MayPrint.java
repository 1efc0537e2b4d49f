package io.gatehousebroken.house.cli;

/** Obeys: the command line talks to a person. */
public final class MayPrint {
    void print() {
        System.out.println("filled");
    }
}
