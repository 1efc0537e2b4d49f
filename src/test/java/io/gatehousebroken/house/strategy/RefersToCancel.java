package io.gatehousebroken.house.strategy;

import io.gatehousebroken.house.execution.Broker;
import java.util.function.Consumer;

/** Breaks a rule on purpose. */
public final class RefersToCancel {
    Consumer<String> canceller(Broker broker) {
        return broker::cancel;
    }
}
