package io.gatehouse.strategy;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/**
 * The strategy's parameters, from {@code config/strategy.yml}; a key that is absent has its baseline value.
 * Every component refuses a value outside its range with a message that names key, range and value.
 *
 * @param contracts option contracts per entry before sizing by phase; 1 to 100
 */
@ConfigurationProperties(StrategySettings.PREFIX)
public record StrategySettings(
        @DefaultValue("5") int contracts,
        @DefaultValue EntrySchedule schedule,
        @DefaultValue ShareSettings shares,
        @DefaultValue OptionSettings options,
        @DefaultValue MarginSettings margin,
        @DefaultValue ExitSettings exits) {

    /** Where the keys stand. */
    public static final String PREFIX = "gatehouse.strategy";

    public StrategySettings {
        Setting.requireWithin(1, 100, "contracts", contracts, "contracts");
    }

    /** The parameters when no key is set. */
    public static StrategySettings baseline() {
        return new Binder(new MapConfigurationPropertySource(Map.of())).bindOrCreate(PREFIX, StrategySettings.class);
    }
}
