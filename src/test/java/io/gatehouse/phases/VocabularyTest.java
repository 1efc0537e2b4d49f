package io.gatehouse.phases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.money.Money;
import io.gatehouse.money.Ratio;
import io.gatehouse.strategy.StrategySettings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.FileSystemResource;

class VocabularyTest {

    @Test
    void phasesFollowOneAnother() {
        assertThat(Phase.EXPERIENCE.next()).contains(Phase.PROOF_OF_CONCEPT);
        assertThat(Phase.SCALING.next()).isEmpty();
        assertThat(Phase.EXPERIENCE.previous()).isEmpty();
        for (Phase phase : Phase.values()) {
            phase.next().ifPresent(next -> {
                assertThat(next.previous()).contains(phase);
                assertThat(next.isNextOf(phase)).isTrue();
                assertThat(phase.isNextOf(next)).isFalse();
            });
            assertThat(Phase.ofCliName(phase.cliName())).isEqualTo(phase);
        }
        assertThat(Phase.REAL_MONEY_TRIAL.displayName()).isEqualTo("Real-Money Trial");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Phase.ofCliName("live"))
                .withMessage("a phase is one of experience, proof, trial, scaling; have 'live'");
    }

    @Test
    void theFileSaysTheDefaults() {
        YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new FileSystemResource("config/phases.yml"));
        Properties read = Optional.ofNullable(yaml.getObject()).orElseThrow();
        Map<String, String> keys = read.entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> entry.getKey().toString().substring("gatehouse.phases.".length()),
                        entry -> entry.getValue().toString()));

        assertThat(keys).hasSizeGreaterThan(50);
        assertThat(PhaseSettings.with(keys)).isEqualTo(PhaseSettings.baseline());
    }

    @ParameterizedTest
    @CsvSource({
        "loss-free-trades, 0, 'gatehouse.phases.loss-free-trades is 1 to 1000 trades; have 0'",
        "gates.proof.win-rate, 1.1, 'gatehouse.phases.gates.proof.win-rate is a fraction above 0 and up to 1; have 1.1'",
        "gates.trial.last-sessions, 15, 'gates.trial.last-sessions is 0 (all), 10, 20, 50 or 100 sessions; have 15'",
        "gates.trial.last-trades, 10, 'gates.trial.last-trades is 0 (all), or at least'",
        "gates.scaling.risk-reward, 0, 'gates.scaling.risk-reward is above 0 and up to 100; have 0'",
        "gates.scaling.max-drawdown, 0, 'gates.scaling.max-drawdown'",
        "downgrade.losses-in-a-row, 0, 'downgrade.losses-in-a-row is 1 to 100 losses; have 0'",
        "limit.entries, 11, 'limit.entries is 1 to 10 entries; have 11'",
        "size.proof, 0, 'size.proof is above 0 dollars; have 0.00'",
        "size.scaling-max, 100, 'size.scaling-max is at least size.scaling-start of 200.00 dollars; have 100.00'",
        "approval.people, 3, 'approval.people is 1 to 2 people; have 3'"
    })
    void aValueOutsideItsRangeIsRefusedWithKeyRangeAndValue(String key, String value, String words) {
        assertThatThrownBy(() -> PhaseSettings.with(Map.of(key, value)))
                .rootCause()
                .hasMessageContaining(words)
                .hasMessageEndingWith("Correct it in config/phases.yml.");
    }

    @Test
    void theLimitWindowIsReadAsWritten() {
        assertThat(PhaseSettings.with(Map.of("limit.limit-window", "rolling-24h"))
                        .limit()
                        .limitWindow())
                .isEqualTo(LimitSettings.Window.ROLLING_24H);
        assertThat(LimitSettings.Window.ROLLING_24H.written()).isEqualTo("rolling-24h");
    }

    @Test
    void aGateTheStrategyCanNeverPassIsNamed() {
        PlannedPayoff planned = PlannedPayoff.of(StrategySettings.baseline());
        PhaseSettings byPlan = PhaseSettings.with(Map.of("risk-reward", "PLANNED"));

        assertThat(planned.ratio()).isEqualTo(Ratio.of("0.25"));
        assertThat(ImpossibleGate.among(PhaseSettings.baseline(), planned)).isEmpty();
        List<ImpossibleGate> impossible = ImpossibleGate.among(byPlan, planned);
        assertThat(impossible)
                .extracting(ImpossibleGate::to)
                .containsExactly(Phase.PROOF_OF_CONCEPT, Phase.REAL_MONEY_TRIAL, Phase.SCALING);
        assertThat(impossible.get(0).reason())
                .startsWith("the gate to Proof of Concept asks a risk-reward of 1.5 by PLANNED (planned win / planned"
                        + " loss at the stop), and the strategy plans 0.5 of the credit against 2, which is 0.25")
                .contains("which asks a win rate of 85.71 % at this payoff");
        assertThat(ImpossibleGate.among(PhaseSettings.with(Map.of("risk-reward", "AVERAGE_PAYOFF")), planned))
                .hasSize(3);
    }

    @Test
    void aPlannedPayoffHasTwoSides() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PlannedPayoff(Ratio.ZERO, Ratio.of("2")))
                .withMessageContaining("above 0");
    }

    @Test
    void winsAndLossesHaveOneDefinition() {
        List<PhaseTrade> trades = AnEvidence.in(Phase.EXPERIENCE)
                .wins(3, "10")
                .losses(1, "40")
                .trades(2, "0", false)
                .byHandTrades(5, "-100")
                .build()
                .trades();

        Results results = Results.of(trades);

        assertThat(results).isEqualTo(new Results(6, 3, 1, Money.of("30"), Money.of("-40")));
        assertThat(results.winRate()).contains(Ratio.of("0.75"));
        assertThat(results.profitFactor()).contains(Ratio.of("0.75"));
        assertThat(results.averagePayoff()).contains(Ratio.of("0.25"));
    }

    @Test
    void whatTradesDoNotDefineIsEmpty() {
        Results none = Results.of(List.of());

        assertThat(none.winRate()).isEmpty();
        assertThat(none.profitFactor()).isEmpty();
        assertThat(none.averagePayoff()).isEmpty();
        assertThat(none.riskReward(RiskRewardMeasure.PLANNED, AnEvidence.PLANNED))
                .contains(Ratio.of("0.25"));
    }

    @Test
    void anIntervalGoesFromLowToHigh() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Interval(Ratio.of("0.6"), Ratio.of("0.5")))
                .withMessageContaining("from low to high");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Intervals.wilson(3, 2))
                .withMessageContaining("have 3 of 2");
    }

    @Test
    void rollingWindowsAreOfTenTwentyFiftyAndAHundredSessions() {
        Evidence evidence = AnEvidence.in(Phase.EXPERIENCE)
                .sessions(30, -5)
                .losses(3, "80")
                .sessions(15, 10)
                .wins(4, "20")
                .build();

        List<RollingWindow> windows = RollingWindow.all(evidence.sessions(), evidence.trades());

        assertThat(windows).extracting(RollingWindow::sessions).containsExactly(10, 20, 50, 100);
        assertThat(windows).extracting(RollingWindow::recorded).containsExactly(10, 20, 45, 45);
        assertThat(windows).extracting(RollingWindow::profitable).containsExactly(10, 15, 15, 15);
        assertThat(windows.get(0).pnl()).isEqualTo(Money.of("100"));
        assertThat(windows.get(0).winRate()).contains(Ratio.of("1"));
        assertThat(windows.get(1).results().decided()).isEqualTo(7);
        assertThat(windows.get(0).isFull()).isTrue();
        assertThat(windows.get(2).isFull()).isFalse();
        assertThat(evidence.profitableInARow()).isEqualTo(15);
        assertThatIllegalArgumentException().isThrownBy(() -> RollingWindow.of(15, List.of(), List.of()));
        assertThat(RollingWindow.of(10, List.of(), evidence.trades()).results().counted())
                .isZero();
    }

    @Test
    void peopleHaveNames() {
        assertThatIllegalArgumentException().isThrownBy(() -> People.of(" ", "adam"));
        assertThat(People.of("olga", "olga").whyNotEnough(2))
                .contains("it needs somebody other than olga who asked for it");
        assertThat(People.of("olga", "olga").whyNotEnough(1)).isEmpty();
        assertThat(People.desk().whyNotEnough(1)).contains("nobody has approved it; asked by desk");
    }
}
