package io.gatehouse.phases;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.phases.jdbc.TestPhases;
import io.gatehouse.strategy.StrategySettings;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class NoticeMaterialChangeTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path logs;

    private static void starts(PhaseDesk desk, StrategySettings settings) {
        NoticeMaterialChange changes = new NoticeMaterialChange(
                TestPhases.strategies(PhaseDesk.DATABASE), desk.moves, desk.ledger, desk.clock, settings);
        desk.write(() -> {
            changes.look(desk.account);
            return true;
        });
    }

    private static StrategySettings with(String key, String value) {
        return new Binder(new MapConfigurationPropertySource(Map.of(StrategySettings.PREFIX + "." + key, value)))
                .bindOrCreate(StrategySettings.PREFIX, StrategySettings.class);
    }

    @Test
    void theSameSettingsChangeNothingHoweverOftenTheDeskStarts() {
        PhaseDesk desk = new PhaseDesk(logs);

        starts(desk, StrategySettings.baseline());
        starts(desk, StrategySettings.baseline());

        assertThat(desk.phases.transitions(desk.account)).isEmpty();
    }

    @Test
    void anotherStrategyStartsTheEvidenceAgainOnceAndSaysWhatWasChanged() {
        PhaseDesk desk = new PhaseDesk(logs);
        starts(desk, StrategySettings.baseline());
        desk.at("15:00");

        starts(desk, with("contracts", "4"));
        starts(desk, with("contracts", "4"));

        assertThat(desk.phases.transitions(desk.account)).singleElement().satisfies(move -> {
            assertThat(move.kind()).isEqualTo(PhaseTransition.Kind.RESET);
            assertThat(move.trigger()).isEqualTo("material-change");
            assertThat(move.reason()).isEqualTo("the strategy's settings were changed: contracts from 5 to 4");
        });
        assertThat(desk.standing().evidenceFrom()).isEqualTo(desk.clock.now());
    }
}
