package io.gatehousebroken.house.execution;

/** Obeys: execution sends. */
public final class SubmitsOrders {
    void submit(Broker broker) {
        broker.place("ticket");
    }
}
