package io.gatehouse.broker.simulator;

import io.gatehouse.broker.BrokerBench;
import io.gatehouse.broker.BrokerContractTest;

class SimulatedBrokerContractTest extends BrokerContractTest {

    @Override
    protected BrokerBench bench() {
        return SimulatorBench.calm();
    }
}
