package io.gatehouse.market.replay;

import io.gatehouse.time.DeskClock;
import io.gatehouse.time.NyseCalendar;
import java.time.LocalDate;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the replayed market the desk's market where {@code gatehouse.market.kind} says so. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "gatehouse.market.kind", havingValue = "replay")
@EnableConfigurationProperties(ReplayMarketProperties.class)
class ReplayMarketConfiguration {

    @Bean
    ReplayMarket replayMarket(ReplayMarketProperties properties, DeskClock clock, NyseCalendar calendar) {
        ReplayMarket market = ReplayMarket.open(properties.directory(), clock, calendar);
        LocalDate from = properties.from().orElse(market.firstSession());
        LocalDate to = properties.to().orElse(market.lastSession());
        market.requireCoverage(from, to);
        return market;
    }
}
