package io.gatehouse.execution;

/** Parts of execution for tests of its neighbours. */
public final class TestExecutionDoors {

    private TestExecutionDoors() {}

    public static ClearWorkingOrders clear(Broker broker) {
        return new ClearWorkingOrders(broker);
    }
}
