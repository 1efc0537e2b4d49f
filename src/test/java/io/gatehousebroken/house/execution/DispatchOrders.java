package io.gatehousebroken.house.execution;

/** Obeys: the dispatcher places and cancels. */
public final class DispatchOrders {
    void dispatch(Broker broker) {
        broker.place("ticket");
        broker.cancel("ref");
    }
}
