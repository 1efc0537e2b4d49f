package io.gatehouse.phases;

import io.gatehouse.execution.CancelWorkingOrders;
import io.gatehouse.strategy.StrategySettings;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the phases need from elsewhere. */
@Configuration(proxyBeanMethods = false)
class PhasesConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(PhasesConfiguration.class);

    @Bean
    CancelEntries cancelEntries(CancelWorkingOrders orders) {
        return orders::entriesOf;
    }

    /** From the environment alone: in a file it would be read by others, as an option be listed by all. */
    @Bean
    OverridePassword overridePassword() {
        return OverridePassword.of(Optional.ofNullable(System.getenv(OverridePassword.VARIABLE)));
    }

    /** A gate that can never pass is named at every start; it is no reason not to trade. */
    @Bean
    SmartInitializingSingleton impossibleGates(PhaseSettings settings, StrategySettings strategy) {
        return () -> ImpossibleGate.among(settings, PlannedPayoff.of(strategy))
                .forEach(gate -> LOG.warn("{}", gate.reason()));
    }
}
