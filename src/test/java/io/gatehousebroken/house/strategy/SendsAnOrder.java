package io.gatehousebroken.house.strategy;

import io.gatehousebroken.house.execution.Broker;

/** Breaks a rule on purpose. */
public final class SendsAnOrder {
    void send(Broker broker) {
        broker.place("ticket");
    }
}
