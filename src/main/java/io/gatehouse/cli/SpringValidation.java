package io.gatehouse.cli;

import io.gatehouse.market.MarketData;
import io.gatehouse.strategy.StrategySettings;
import io.gatehouse.strategy.StrategyValidation;
import io.gatehouse.strategy.ValidationReport;
import io.gatehouse.time.NyseCalendar;
import io.gatehouse.time.SimulatedDeskClock;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.support.GenericApplicationContext;

/** A market and the strategy's settings, without database, engine or web; only what is asked for is built. */
final class SpringValidation implements ValidateStrategy {

    @Override
    public ValidationReport validate(List<String> market, StrategyValidation.Period period) {
        NyseCalendar calendar = new NyseCalendar();
        SimulatedDeskClock clock =
                new SimulatedDeskClock(calendar.sessionOnOrAfter(period.from()).deskOpensAt());
        SpringApplication spring = new SpringApplication(Parts.class);
        spring.setBannerMode(Banner.Mode.OFF);
        spring.setWebApplicationType(WebApplicationType.NONE);
        spring.setLazyInitialization(true);
        spring.addInitializers(context -> {
            ((GenericApplicationContext) context).registerBean(NyseCalendar.class, () -> calendar);
            ((GenericApplicationContext) context).registerBean(SimulatedDeskClock.class, () -> clock);
        });
        // A market that cannot be read is said in one line at the end, not in a stack trace.
        Stream<String> quiet = Stream.of("--logging.threshold.console=off");
        String[] arguments = Stream.concat(market.stream(), quiet).toArray(String[]::new);
        try (ConfigurableApplicationContext context = spring.run(arguments)) {
            StrategyValidation validation = new StrategyValidation(
                    context.getBean(MarketData.class), clock, calendar, context.getBean(StrategySettings.class));
            return validation.run(period, session -> {});
        }
    }

    // No configuration of the whole desk, which would be found by its scan.
    @ComponentScan({"io.gatehouse.market", "io.gatehouse.strategy"})
    @EnableConfigurationProperties(StrategySettings.class)
    private static final class Parts {}
}
