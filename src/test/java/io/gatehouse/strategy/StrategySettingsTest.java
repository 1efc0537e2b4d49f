package io.gatehouse.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.market.MarketData.Source;
import io.gatehouse.money.Money;
import io.gatehouse.money.Price;
import io.gatehouse.money.Ratio;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.io.FileSystemResource;

class StrategySettingsTest {

    private static final String KEYS = StrategySettings.PREFIX + ".";

    private final ApplicationContextRunner context =
            new ApplicationContextRunner().withUserConfiguration(Settings.class);

    @EnableConfigurationProperties(StrategySettings.class)
    static class Settings extends StrategyConfiguration.Conversion {}

    @Test
    void baselineIsTheStrategyAsDecided() {
        StrategySettings baseline = StrategySettings.baseline();

        assertThat(baseline.contracts()).isEqualTo(5);
        assertThat(baseline.options())
                .isEqualTo(new OptionSettings(
                        new DayBand(7, 14),
                        RatioBand.of("0.15..0.20"),
                        PriceBand.of("0.30..0.50"),
                        Price.of("0.05"),
                        Ratio.of("0.25"),
                        50,
                        Duration.ofSeconds(60)));
        assertThat(baseline.shares().price(Source.SIMULATED)).isEqualTo(PriceBand.of("15..150"));
        assertThat(baseline.shares().price(Source.REPLAY)).isEqualTo(PriceBand.of("10..600"));
        assertThat(baseline.shares().price(Source.IBKR)).isEqualTo(PriceBand.of("10..600"));
        assertThat(baseline.shares().minDollarVolume()).isEqualTo(Money.ofDollars(20_000_000));
        assertThat(baseline.exits().targetOfCredit()).isEqualTo(Ratio.of("0.5"));
        assertThat(baseline.exits().stopMultiple()).isEqualTo(Ratio.of("3"));
        assertThat(baseline.exits().maxPositionLoss()).isEqualTo(Money.ofDollars(500));
        assertThat(baseline.exits().daysBeforeExpiry()).isEqualTo(3);
    }

    @Test
    void theFileOfTheDistributionHoldsTheBaseline() {
        context.withInitializer(application -> addStrategyFile(application.getEnvironment()))
                .run(started ->
                        assertThat(started.getBean(StrategySettings.class)).isEqualTo(StrategySettings.baseline()));
    }

    @Test
    void theFileOfTheDistributionNamesEveryKey() throws Exception {
        List<String> inFile = new ArrayList<>();
        for (var source : new YamlPropertySourceLoader().load("strategy", strategyFile())) {
            ((Map<?, ?>) source.getSource()).keySet().forEach(key -> inFile.add(key.toString()));
        }

        assertThat(inFile).hasSize(keysOf(StrategySettings.class)).allMatch(key -> key.startsWith(KEYS));
    }

    private static int keysOf(Class<?> settings) {
        int keys = 0;
        for (var component : settings.getRecordComponents()) {
            boolean section = component.getType().getSimpleName().matches(".*(Settings|Schedule)");
            keys += section ? keysOf(component.getType()) : 1;
        }
        return keys;
    }

    @Test
    void theLimitsFileDecidesTheLargestPositionLoss() {
        context.withInitializer(application -> addStrategyFile(application.getEnvironment()))
                .withPropertyValues("gatehouse.risk.max-position-loss=250")
                .run(started -> assertThat(
                                started.getBean(StrategySettings.class).exits().maxPositionLoss())
                        .isEqualTo(Money.ofDollars(250)));
    }

    @Test
    void numbersNeedNoQuotes() {
        Map<String, Object> numbers = new TreeMap<>(Map.of(
                KEYS + "options.max-spread", 0.1,
                KEYS + "options.max-spread-of-mid", 0.3,
                KEYS + "shares.min-dollar-volume", 5_000_000));

        context.withInitializer(application -> application
                        .getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource("numbers", numbers)))
                .run(started -> {
                    StrategySettings settings = started.getBean(StrategySettings.class);
                    assertThat(settings.options().maxSpread()).isEqualTo(Price.of("0.1"));
                    assertThat(settings.options().maxSpreadOfMid()).isEqualTo(Ratio.of("0.3"));
                    assertThat(settings.shares().minDollarVolume()).isEqualTo(Money.ofDollars(5_000_000));
                });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            contracts                             | 0          | contracts is 1 to 100 contracts; have 0
            schedule.scan-at                      | 09:15      | schedule.scan-at is a New York time from 09:30 to 12:00; have 09:15
            schedule.last-entry-before-close      | 61m        | schedule.last-entry-before-close is 0 to 60 minutes; have PT1H1M
            shares.simulated-price                | 0..150     | shares.simulated-price is a range of dollars above 0; have 0.00..150.00
            shares.real-price                     | 0..600     | shares.real-price is a range of dollars above 0; have 0.00..600.00
            shares.dollar-volume-sessions         | 251        | shares.dollar-volume-sessions is 1 to 250 sessions; have 251
            shares.min-dollar-volume              | -1         | shares.min-dollar-volume is 0 dollars or more; have -1.000000
            shares.fast-average-sessions          | 1          | shares.fast-average-sessions is 2 to 249 sessions; have 1
            shares.slow-average-sessions          | 20         | shares.slow-average-sessions is 21 to 250 sessions; have 20
            shares.min-sessions                   | 49         | shares.min-sessions is 50 to 500 sessions; have 49
            shares.quote-stale-after              | 2h         | shares.quote-stale-after is 1 second to 1 hour; have PT2H
            options.days-to-expiry                | 0..14      | options.days-to-expiry is within 1..60 calendar days; have 0..14
            options.out-of-the-money              | 0.15..0.95 | options.out-of-the-money is within 0..0.90 of the share's mid; have 0.15..0.95
            options.premium                       | 0..0.50    | options.premium is above 0 and up to 100 dollars per share; have 0.00..0.50
            options.max-spread                    | 5.01       | options.max-spread is 0 to 5 dollars per share; have 5.01
            options.max-spread-of-mid             | 25         | options.max-spread-of-mid is a fraction from 0 to 1; have 25
            options.min-open-interest             | -1         | options.min-open-interest is 0 open contracts or more; have -1
            options.quote-stale-after             | 0s         | options.quote-stale-after is 1 second to 1 hour; have PT0S
            margin.underlying-share               | 20         | margin.underlying-share is a fraction above 0 and up to 1; have 20
            margin.strike-share                   | 0          | margin.strike-share is a fraction above 0 and up to 1; have 0
            exits.target-of-credit                | 1          | exits.target-of-credit is a fraction above 0 and below 1; have 1
            exits.stop-multiple                   | 1          | exits.stop-multiple is above 1 and up to 20 times the credit; have 1
            exits.max-position-loss               | 0          | exits.max-position-loss is above 0 dollars; have 0.000000
            exits.days-before-expiry              | 31         | exits.days-before-expiry is 0 to 30 calendar days; have 31
            exits.time-exit-from                  | 15:00      | exits.time-exit-from is a New York time from 09:30 to 12:00; have 15:00
            exits.max-spread-of-mid               | -0.1       | exits.max-spread-of-mid is a fraction from 0 to 1; have -0.1
            """)
    void refusesAValueOutsideItsRangeAndSaysSo(String key, String value, String message) {
        assertThatThrownBy(() -> bind(key, value))
                .rootCause()
                .hasMessage(KEYS + message + ". Correct it in config/strategy.yml.");
    }

    @Test
    void averagesNeedAsMuchHistoryAsTheyCover() {
        assertThatThrownBy(() -> bind("shares.slow-average-sessions", "100"))
                .rootCause()
                .hasMessageContaining("shares.min-sessions is 100 to 500 sessions; have 60");
    }

    @Test
    void refusesARangeThatRunsBackwardsAndNamesItsKey() {
        assertThatThrownBy(() -> bind("options.premium", "0.50..0.30"))
                .hasMessageContaining("'gatehouse.strategy.options.premium'")
                .rootCause()
                .hasMessage("a range runs from min to max; have 0.50..0.30");
    }

    private static StrategySettings bind(String key, String value) {
        return new Binder(new MapConfigurationPropertySource(Map.of(KEYS + key, value)))
                .bindOrCreate(StrategySettings.PREFIX, StrategySettings.class);
    }

    @Test
    void theLastEntryFollowsTheClose() {
        EntrySchedule schedule = StrategySettings.baseline().schedule();
        var earlyClose = AShare.CALENDAR.sessionOn(LocalDate.of(2026, 11, 27)).orElseThrow();

        assertThat(schedule.scanAt(AShare.MONDAY)).isEqualTo(AShare.MONDAY.at(LocalTime.of(9, 45)));
        assertThat(schedule.lastEntryAt(AShare.MONDAY)).isEqualTo(AShare.MONDAY.at(LocalTime.of(15, 30)));
        assertThat(schedule.lastEntryAt(earlyClose)).isEqualTo(earlyClose.at(LocalTime.of(12, 30)));
    }

    @Test
    void aNegativeLastEntryIsRefused() {
        assertThatThrownBy(() -> new EntrySchedule(LocalTime.of(9, 45), Duration.ofMinutes(-1)))
                .hasMessageContaining("schedule.last-entry-before-close is 0 to 60 minutes; have PT-1M");
    }

    private static FileSystemResource strategyFile() {
        return new FileSystemResource(Path.of("config", "strategy.yml"));
    }

    private static void addStrategyFile(ConfigurableEnvironment environment) {
        try {
            new YamlPropertySourceLoader()
                    .load("strategy", strategyFile())
                    .forEach(environment.getPropertySources()::addLast);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
