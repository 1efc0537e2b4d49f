package io.gatehousebroken.house.broker;

import io.gatehousebroken.house.execution.Broker;
import org.springframework.context.annotation.Bean;

/** Breaks: hands out a broker that never asks the gate. */
public class GivesAnUnguardedBroker {
    @Bean
    StandsInFront broker(Broker behind) {
        return new StandsInFront(behind);
    }
}
