package io.gatehousebroken.house.broker;

import io.gatehousebroken.house.execution.Broker;

/** Obeys: passes on what execution sent. */
public final class StandsInFront implements Broker {
    private final Broker behind;

    StandsInFront(Broker behind) {
        this.behind = behind;
    }

    @Override
    public void place(String ticket) {
        behind.place(ticket);
    }

    @Override
    public void cancel(String ref) {
        behind.cancel(ref);
    }
}
