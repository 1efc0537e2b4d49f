package io.gatehousebroken.house.execution;

/** Breaks: places an order beside the dispatcher. */
public final class PlacesByItself {
    void place(Broker broker) {
        broker.place("ticket");
    }
}
