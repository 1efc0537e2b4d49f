package io.gatehouse.phases;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.ledger.ExitReason;
import io.gatehouse.ledger.TradeId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Acceptance scenario 5, in every phase and with a position open. */
class OverrideInEveryPhaseTest {

    private final Path logs;

    OverrideInEveryPhaseTest(@TempDir Path logs) {
        this.logs = logs;
    }

    /** Acceptance scenario 5: the override is blocked, logged and answered with the constraints; the exit passes. */
    @ParameterizedTest
    @EnumSource(Phase.class)
    void acceptanceScenario5InEveryPhaseWithAnOpenPositionOnlyTheExitPasses(Phase phase) throws IOException {
        PhaseDesk desk = new PhaseDesk(logs);
        desk.isIn(phase);
        desk.at("15:00");
        TradeId held = desk.enters();

        for (WayAround way : WayAround.values()) {
            Asked asked = desk.write(() -> desk.askForOverride.ask(desk.account, way, "root", "why not", "guess"));

            assertThat(asked)
                    .isInstanceOfSatisfying(
                            Asked.Refused.class,
                            refused -> assertThat(refused.reason())
                                    .contains("In force: " + phase.displayName())
                                    .endsWith("exits are never limited."));
        }
        assertThat(attempts())
                .hasSize(WayAround.values().length)
                .allMatch(line -> line.contains("\"kind\":\"override-blocked\"")
                        && line.contains("\"operator\":\"root\"")
                        && line.contains("\"phase\":\"" + phase.name() + "\""));
        assertThat(desk.phase()).isEqualTo(phase.name());

        desk.closes(held, -30, ExitReason.EMERGENCY);

        assertThat(desk.ledger.positions(desk.account)).isEmpty();
        assertThat(desk.trades.closedIn(desk.account, desk.today(), desk.today()))
                .singleElement()
                .matches(PhaseTrade::byHand);
    }

    @Test
    void theAttemptsAreShownAsBlockedOnes() {
        PhaseDesk desk = new PhaseDesk(logs);
        desk.write(() -> desk.askForOverride.ask(desk.account, WayAround.RESET, "root", "why not", "guess"));

        assertThat(desk.events)
                .filteredOn(PhaseHistory.OverrideAttempt.class::isInstance)
                .singleElement()
                .matches(attempt -> ((PhaseHistory.OverrideAttempt) attempt).blocked());
    }

    private List<String> attempts() throws IOException {
        return Files.readAllLines(logs.resolve("phase/phase-overrides.jsonl"));
    }
}
