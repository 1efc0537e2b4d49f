package io.gatehouse.strategy;

import io.gatehouse.market.MarketData;
import io.gatehouse.time.DeskClock;
import io.gatehouse.time.NyseCalendar;
import org.springframework.boot.context.properties.ConfigurationPropertiesBinding;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The strategy's beans. */
@Configuration(proxyBeanMethods = false)
class StrategyConfiguration {

    @Bean
    ProposeTrades proposeTrades(
            MarketData market, DeskClock clock, NyseCalendar calendar, StrategySettings settings, ScanRecord record) {
        return new RecordedScan(new Scan(market, calendar, settings), record, clock);
    }

    @Bean
    ExitRules exitRules(StrategySettings settings, NyseCalendar calendar) {
        return new ExitRules(settings, calendar);
    }

    /** How settings are read. */
    @Configuration(proxyBeanMethods = false)
    static class Conversion {

        @Bean
        @ConfigurationPropertiesBinding
        static DecimalConverter decimalConverter() {
            return new DecimalConverter();
        }
    }
}
