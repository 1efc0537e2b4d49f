package io.gatehouse.market.simulated;

import io.gatehouse.time.DeskClock;
import io.gatehouse.time.NyseCalendar;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The desk trades on a simulated market unless {@code gatehouse.market.kind} says otherwise. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "gatehouse.market.kind", havingValue = "simulated", matchIfMissing = true)
@EnableConfigurationProperties(SimulatedMarketSettings.class)
class SimulatedMarketConfiguration {

    @Bean
    SimulatedMarket simulatedMarket(SimulatedMarketSettings settings, NyseCalendar calendar, DeskClock clock) {
        return new SimulatedMarket(
                settings.marketSeed(), new UniverseFile(settings.universe()).read(), calendar, clock);
    }
}
