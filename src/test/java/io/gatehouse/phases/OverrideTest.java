package io.gatehouse.phases;

import static io.gatehouse.phases.MoveRequestTest.earn;
import static io.gatehouse.phases.MoveRequestTest.opened;
import static io.gatehouse.phases.MoveRequestTest.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ways around a gate: the password each time, a second person, every attempt written down. */
class OverrideTest {

    private static final String RIGHT = "a password nobody has";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path logs;

    // Attempts are counted over all accounts of a desk, and the tests share its tables.
    @BeforeEach
    @AfterEach
    void forgetAttempts() {
        PhaseDesk.DATABASE.jdbc().sql("DELETE FROM phases_override_attempt").update();
    }

    private PhaseDesk desk() {
        return PhaseDesk.withOverrides(logs, Map.of(), RIGHT);
    }

    private static Asked asks(PhaseDesk desk, WayAround action, String password) {
        return desk.write(
                () -> desk.askForOverride.ask(desk.account, action, "root", "as the board decided", password));
    }

    private List<String> attempts() throws IOException {
        return Files.readAllLines(logs.resolve("phase/phase-overrides.jsonl"));
    }

    /** Acceptance scenario 5: an attempt is blocked and logged, and the constraints in force are shown. */
    @Test
    void acceptanceScenario5BlocksAnOverrideLogsItAndShowsTheConstraints() throws IOException {
        PhaseDesk desk = new PhaseDesk(logs);
        desk.isIn(Phase.PROOF_OF_CONCEPT);
        desk.at("15:00");
        desk.trades(20);

        String refusal = refused(asks(desk, WayAround.ADVANCE, "let me in"));

        assertThat(refusal)
                .startsWith("this desk has no overrides: PHASE_OVERRIDE_PASSWORD is not set in its environment")
                .contains("In force: Proof of Concept, $100.00 a position, the next entry is allowed from")
                .endsWith("exits are never limited.");
        assertThat(attempts())
                .singleElement()
                .asString()
                .contains(
                        "\"kind\":\"override-blocked\"",
                        "\"action\":\"ask-advance\"",
                        "\"operator\":\"root\"",
                        "\"phase\":\"PROOF_OF_CONCEPT\"")
                .doesNotContain("let me in");
        assertThat(desk.phase()).isEqualTo("PROOF_OF_CONCEPT");
    }

    /** NFR-003: the password is compared and forgotten; it stands in no table, file or message. */
    @Test
    void nfr003ThePasswordIsWrittenNowhere() throws IOException {
        PhaseDesk desk = desk();

        String refusal = refused(asks(desk, WayAround.RESET, "wrong-password-0815"));
        opened(asks(desk, WayAround.RESET, RIGHT));

        assertThat(refusal).contains("the override password is wrong; 4 more").doesNotContain("0815");
        assertThat(Files.readString(logs.resolve("phase/phase-overrides.jsonl"))
                        + Files.readString(logs.resolve("phase/phase-history.jsonl")))
                .doesNotContain(RIGHT)
                .doesNotContain("0815");
        assertThat(OverridePassword.of(Optional.of(RIGHT))).hasToString("an override password");
    }

    @Test
    void fiveWrongPasswordsLockForAnHourEvenForTheRightOne() throws IOException {
        PhaseDesk desk = desk();
        for (int i = 0; i < 4; i++) {
            assertThat(refused(asks(desk, WayAround.RESET, "wrong " + i))).contains((4 - i) + " more");
        }
        assertThat(refused(asks(desk, WayAround.RESET, "wrong again"))).contains("for the 5th time in a row");

        assertThat(refused(asks(desk, WayAround.RESET, RIGHT))).startsWith("overrides are locked until 2026-01-02T13");
        desk.clock.advanceTo(desk.clock.now().plus(Duration.ofMinutes(59)));
        assertThat(refused(asks(desk, WayAround.RESET, RIGHT))).contains("nothing was compared");
        desk.clock.advanceTo(desk.clock.now().plus(Duration.ofMinutes(1)));
        opened(asks(desk, WayAround.RESET, RIGHT));

        assertThat(attempts()).hasSize(8);
        assertThat(attempts().subList(0, 7)).allMatch(line -> line.contains("override-blocked"));
    }

    @Test
    void aSecondPersonDecidesAndTheAccountMovesOneStep() throws IOException {
        PhaseDesk desk = desk();
        earn(desk);
        RequestId request = opened(asks(desk, WayAround.ADVANCE, RIGHT)).id();
        desk.write(() -> {
            desk.decide.showGate(request);
            return true;
        });

        MoveRequest.Step shown = desk.decide.request(request).steps().get(0);
        assertThat(shown.words()).startsWith("the gate does not pass: profitable-sessions");
        assertThat(desk.decide.request(request).isOpen()).isTrue();
        assertThat(desk.write(() -> desk.decide.decide(request, "root", true, "I know what I do")))
                .contains("it needs somebody other than root who asked for it");
        assertThat(desk.write(() -> desk.decide.decide(request, "adam", true, "agreed")))
                .isEmpty();
        assertThat(desk.write(() -> desk.decide.apply(request))).isTrue();

        assertThat(desk.phase()).isEqualTo("PROOF_OF_CONCEPT");
        assertThat(desk.phases.lastTransition(desk.account).orElseThrow().kind())
                .isEqualTo(PhaseTransition.Kind.OVERRIDE);
        assertThat(attempts())
                .hasSize(3)
                .last()
                .asString()
                .contains("\"action\":\"applied-override\"", "\"kind\":\"override\"");
    }

    @Test
    void thePhaseGoesDownAndTheEvidenceStartsAgainTheSameWay() {
        PhaseDesk desk = desk();
        desk.isIn(Phase.REAL_MONEY_TRIAL);

        applied(desk, WayAround.DOWNGRADE);
        assertThat(desk.phase()).isEqualTo("PROOF_OF_CONCEPT");

        applied(desk, WayAround.RESET);
        assertThat(desk.phase()).isEqualTo("PROOF_OF_CONCEPT");
        assertThat(desk.standing().evidenceFrom()).isEqualTo(desk.clock.now());
    }

    private static void applied(PhaseDesk desk, WayAround action) {
        RequestId request = opened(asks(desk, action, RIGHT)).id();
        desk.write(() -> {
            desk.decide.showGate(request);
            return true;
        });
        desk.write(() -> desk.decide.decide(request, "adam", true, "agreed"));
        assertThat(desk.write(() -> desk.decide.apply(request))).isTrue();
    }

    @Test
    void whereThereIsNoPhaseThereIsNoOverride() {
        PhaseDesk desk = desk();

        assertThat(refused(asks(desk, WayAround.DOWNGRADE, RIGHT))).startsWith("there is no phase before Experience");
        desk.isIn(Phase.SCALING);
        assertThat(refused(asks(desk, WayAround.ADVANCE, RIGHT))).startsWith("there is no phase after Scaling");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WayAround.ofWord("skip"))
                .withMessage("an override is advance, downgrade or reset; have 'skip'");
    }

    @Test
    void silenceAndAMoveMeanwhileAreBothANo() {
        PhaseDesk desk = desk();
        RequestId silent = opened(asks(desk, WayAround.RESET, RIGHT)).id();
        desk.write(() -> {
            desk.decide.lapse(silent);
            return true;
        });
        RequestId overtaken = opened(asks(desk, WayAround.RESET, RIGHT)).id();
        desk.write(() -> {
            desk.decide.overtake(overtaken);
            return true;
        });

        assertThat(desk.decide.request(silent).end().orElseThrow().words())
                .isEqualTo("nobody decided within 3 sessions; silence is no");
        assertThat(desk.decide.request(overtaken).end().orElseThrow().progress())
                .isEqualTo(MoveRequest.Progress.OVERTAKEN);
        assertThat(desk.decide.open(desk.account)).isEmpty();
    }

    @Test
    void aPasswordThatIsTooShortStopsTheStart() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OverridePassword.of(Optional.of("secret")))
                .withMessageContaining("PHASE_OVERRIDE_PASSWORD has at least 12 characters; have 6")
                .withMessageNotContaining("secret");
        assertThat(OverridePassword.of(Optional.of(""))).hasToString("no override password");
    }
}
