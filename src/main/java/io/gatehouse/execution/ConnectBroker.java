package io.gatehouse.execution;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Lets the desk hear its broker, once everything that listens is there. */
@Component
class ConnectBroker implements SmartInitializingSingleton {

    private final Broker broker;
    private final HearBroker hearBroker;

    ConnectBroker(Broker broker, HearBroker hearBroker) {
        this.broker = broker;
        this.hearBroker = hearBroker;
    }

    @Override
    public void afterSingletonsInstantiated() {
        broker.connect(hearBroker);
    }
}
