package io.gatehousebroken.house.execution;

/** Breaks: cancels beside the dispatcher and the emergency stop. */
public final class CancelsByItself {
    void end(Broker broker) {
        broker.cancel("ref");
    }
}
