package io.gatehousebroken.house.execution;

/** The door. */
public interface Broker {
    void place(String ticket);

    void cancel(String ref);
}
