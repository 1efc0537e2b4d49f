package io.gatehouse.market.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.market.MarketData;
import io.gatehouse.time.DeskClock;
import io.gatehouse.time.NyseCalendar;
import io.gatehouse.time.SimulatedDeskClock;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class SimulatedMarketConfigurationTest {

    private final ApplicationContextRunner desk = new ApplicationContextRunner()
            .withBean(NyseCalendar.class)
            .withBean(DeskClock.class, () -> new SimulatedDeskClock(Instant.parse("2026-03-10T15:00:00Z")))
            .withUserConfiguration(SimulatedMarketConfiguration.class);

    @Test
    void tradesOnTheSimulatedMarketUnlessToldOtherwise() {
        desk.run(context -> {
            MarketData market = context.getBean(MarketData.class);

            assertThat(market.source()).isEqualTo(MarketData.Source.SIMULATED);
            assertThat(market.universe()).hasSize(60);
            assertThat(market.sessionsBefore(LocalDate.of(2026, 1, 2))).isEqualTo(500);
        });
        desk.withPropertyValues("gatehouse.market.kind=replay")
                .run(context -> assertThat(context).doesNotHaveBean(MarketData.class));
    }

    @Test
    void takesSeedStartAndWarmUpFromTheSettings() {
        desk.withPropertyValues(
                        "gatehouse.market.simulated.seed=8",
                        "gatehouse.market.simulated.start=2026-02-02",
                        "gatehouse.market.simulated.warm-up-sessions=100")
                .run(context -> assertThat(context.getBean(MarketData.class).sessionsBefore(LocalDate.of(2026, 2, 2)))
                        .isEqualTo(100));
    }

    @Test
    void refusesSettingsOutOfRangeByName() {
        desk.withPropertyValues("gatehouse.market.simulated.warm-up-sessions=10")
                .run(context -> assertThat(context)
                        .hasFailed()
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("warmUpSessions"));
    }
}
