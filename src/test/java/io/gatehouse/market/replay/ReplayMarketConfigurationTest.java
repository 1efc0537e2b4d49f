package io.gatehouse.market.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.market.MarketData;
import io.gatehouse.time.DeskClock;
import io.gatehouse.time.NyseCalendar;
import io.gatehouse.time.SimulatedDeskClock;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class ReplayMarketConfigurationTest {

    private final Path directory;
    private final ApplicationContextRunner desk = new ApplicationContextRunner()
            .withUserConfiguration(ReplayMarketConfiguration.class)
            .withBean(
                    DeskClock.class,
                    () -> new SimulatedDeskClock(HistoryFiles.CALENDAR
                            .sessionOnOrAfter(HistoryFiles.FIRST)
                            .deskOpensAt()))
            .withBean(NyseCalendar.class);

    ReplayMarketConfigurationTest(@TempDir Path directory) {
        this.directory = HistoryFiles.valid().writeTo(directory);
    }

    @Test
    void makesTheReplayTheMarketWhereTheKindSaysSo() {
        desk.withPropertyValues("gatehouse.market.kind=replay", "gatehouse.market.replay.directory=" + directory)
                .run(context -> assertThat(context.getBean(MarketData.class)).isInstanceOf(ReplayMarket.class));
    }

    @Test
    void staysAwayOtherwise() {
        desk.withPropertyValues("gatehouse.market.kind=simulated")
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .doesNotHaveBean(MarketData.class)
                        .doesNotHaveBean(ReplayMarketProperties.class));
    }

    @Test
    void needsADirectory() {
        desk.withPropertyValues("gatehouse.market.kind=replay")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("gatehouse.market.replay")
                        .hasMessageContaining("directory"));
    }

    @Test
    void refusesToStartOnDatesOutsideTheData() {
        desk.withPropertyValues(
                        "gatehouse.market.kind=replay",
                        "gatehouse.market.replay.directory=" + directory,
                        "gatehouse.market.replay.from=2019-01-02",
                        "gatehouse.market.replay.to=2020-02-28")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("asked for 2019-01-02 to 2020-02-28"));
    }
}
