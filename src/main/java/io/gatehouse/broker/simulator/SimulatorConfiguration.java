package io.gatehouse.broker.simulator;

import io.gatehouse.execution.OrderGate;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.market.MarketData;
import io.gatehouse.money.Money;
import io.gatehouse.time.DeskClock;
import io.gatehouse.time.NyseCalendar;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The simulated broker is the broker unless another kind is chosen. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "gatehouse.broker.kind", havingValue = "simulator", matchIfMissing = true)
@EnableConfigurationProperties(SimulatorProperties.class)
class SimulatorConfiguration {

    @Bean(destroyMethod = "close")
    LeasedBroker simulatedBroker(
            SimulatorProperties properties,
            Environment environment,
            DeskClock clock,
            NyseCalendar calendar,
            MarketData market,
            OrderGate gate,
            ObjectProvider<TrueBooks> watched) {
        // A list in YAML is no single property, so a placeholder would not see it.
        List<String> accounts = Binder.get(environment)
                .bind("gatehouse.accounts", Bindable.listOf(String.class))
                .orElse(List.of("paper"));
        House house = new House(
                properties.seed(),
                accounts.stream().map(AccountId::new).toList(),
                new Money(properties.startingCash()),
                FaultPlan.of(properties.seed(), properties.faults()));
        World world = new World(clock, calendar, market);
        Path journal = properties.journal();
        TrueBooks truth = watched.getIfAvailable();
        Supplier<SimulatedBroker> unwatched = () -> journal == null
                ? SimulatedBroker.inMemory(house, world)
                : SimulatedBroker.inDirectory(house, world, journal);
        return new LeasedBroker(truth == null ? unwatched : () -> truth.open(house, world), gate);
    }
}
