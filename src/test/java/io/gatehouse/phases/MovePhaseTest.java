package io.gatehouse.phases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.gatehouse.ledger.AccountKind;
import io.gatehouse.ledger.TradeId;
import io.gatehouse.money.Money;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MovePhaseTest {

    private static final Map<String, String> EASY =
            Map.of("gates.proof.profitable-sessions", "2", "gates.proof.trades", "3", "loss-free-trades", "3");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path logs;

    private PhaseDesk earned() {
        PhaseDesk desk = new PhaseDesk(logs, EASY);
        for (int day = 0; day < 2; day++) {
            desk.at("15:00");
            desk.trades(20);
            desk.trades(20);
            desk.endsTheDay();
        }
        return desk;
    }

    private static PhaseMove advance(PhaseDesk desk, Phase to, People people) {
        return desk.write(() -> desk.moves.advance(desk.account, to, people, "the gate passes"));
    }

    @Test
    void advancesOneStepWhenTheGatePassesAndSomebodyElseAgrees() throws IOException {
        PhaseDesk desk = earned();

        PhaseMove move = advance(desk, Phase.PROOF_OF_CONCEPT, People.of("olga", "adam"));

        assertThat(move).isInstanceOfSatisfying(PhaseMove.Applied.class, applied -> {
            PhaseTransition done = applied.transition();
            assertThat(done.from()).isEqualTo(Phase.EXPERIENCE);
            assertThat(done.people()).isEqualTo(People.of("olga", "adam"));
            FrozenEvidence frozen =
                    desk.archive.find(done.evidence().orElseThrow()).orElseThrow();
            assertThat(frozen.open().judgeAgain().verdict()).isEqualTo(Verdict.PASS);
            assertThat(frozen.verdict()).isEqualTo(Verdict.PASS);
        });
        assertThat(desk.phase()).isEqualTo("PROOF_OF_CONCEPT");
        assertThat(desk.standing().size()).contains(Money.of("100"));
        assertThat(desk.standing().evidenceFromSession()).isEqualTo(desk.today());
        assertThat(desk.phases.folded(desk.account)).isEqualTo(desk.standing());
        assertThat(Files.readString(logs.resolve("phase/phase-history.jsonl")))
                .contains("\"transition\":\"ADVANCE\"", "\"approvedBy\":\"adam\"");
    }

    @Test
    void refusesWhatTheGateDoesNotLetPassWithEveryCriterion() {
        PhaseDesk desk = new PhaseDesk(logs);

        PhaseMove move = advance(desk, Phase.PROOF_OF_CONCEPT, People.of("olga", "adam"));

        assertThat(move)
                .isInstanceOfSatisfying(
                        PhaseMove.Refused.class,
                        refused -> assertThat(refused.reason())
                                .startsWith(
                                        "the gate to Proof of Concept does not pass: profitable-sessions: NOT_ENOUGH_EVIDENCE")
                                .contains("win-rate:", "risk-reward:"));
        assertThat(desk.phases.transitions(desk.account)).isEmpty();
    }

    /** Edge case: no phase is skipped, not even by override. */
    @Test
    void edgeCaseSkippingAPhaseIsBlocked() {
        PhaseDesk desk = earned();

        assertThat(advance(desk, Phase.REAL_MONEY_TRIAL, People.of("olga", "adam")))
                .isEqualTo(new PhaseMove.Refused("from Experience the next phase is Proof of Concept, and no phase is"
                        + " skipped; asked for Real-Money Trial"));
        assertThat(desk.<PhaseMove>write(() ->
                        desk.moves.override(desk.account, Phase.SCALING, People.of("olga", "adam"), "in a hurry")))
                .isInstanceOf(PhaseMove.Refused.class);
        assertThatIllegalArgumentException().isThrownBy(() -> desk.gates.judge(desk.account, Phase.SCALING));
        assertThat(desk.phase()).isEqualTo("EXPERIENCE");
    }

    @Test
    void whoAskedDoesNotApprove() {
        PhaseDesk desk = earned();

        assertThat(advance(desk, Phase.PROOF_OF_CONCEPT, People.of("olga", "olga")))
                .isEqualTo(new PhaseMove.Refused("it needs somebody other than olga who asked for it"));
        assertThat(advance(desk, Phase.PROOF_OF_CONCEPT, People.desk()))
                .isEqualTo(new PhaseMove.Refused("nobody has approved it; asked by desk"));
        assertThat(advance(desk, Phase.PROOF_OF_CONCEPT, People.of(People.DESK, "adam")))
                .isInstanceOf(PhaseMove.Applied.class);
    }

    @Test
    void evidenceThatWentBadSincePeopleWereAskedIsJudgedAgain() {
        PhaseDesk desk = earned();
        desk.at("15:00");
        TradeId bad = desk.enters();
        desk.closes(bad, -400, io.gatehouse.ledger.ExitReason.STOP);

        assertThat(advance(desk, Phase.PROOF_OF_CONCEPT, People.of("olga", "adam")))
                .isInstanceOfSatisfying(
                        PhaseMove.Refused.class,
                        refused -> assertThat(refused.reason()).contains("risk-reward: FAIL"));
    }

    @Test
    void anOverrideMovesOneStepAndIsSeenByTheNextGate() {
        PhaseDesk desk = earned();

        PhaseMove alone = desk.write(
                () -> desk.moves.override(desk.account, Phase.PROOF_OF_CONCEPT, People.of("olga", "olga"), "alone"));
        PhaseMove up = desk.write(
                () -> desk.moves.override(desk.account, Phase.PROOF_OF_CONCEPT, People.of("olga", "adam"), "trusted"));
        PhaseMove down = desk.write(
                () -> desk.moves.override(desk.account, Phase.EXPERIENCE, People.of("olga", "adam"), "regretted"));

        assertThat(alone).isInstanceOf(PhaseMove.Refused.class);
        assertThat(up)
                .isInstanceOfSatisfying(
                        PhaseMove.Applied.class,
                        applied -> assertThat(applied.transition().evidence()).isPresent());
        assertThat(down).isInstanceOf(PhaseMove.Applied.class);
        assertThat(desk.cancelled).as("working entries of the phase above").containsExactly(desk.account);
        assertThat(desk.standing().size()).contains(Money.of("100"));
        assertThat(desk.phases.byHandSince(desk.account, java.time.Instant.EPOCH))
                .isEqualTo(2);
    }

    /** Edge case: a reset of the session count needs two people and starts the evidence again. */
    @Test
    void edgeCaseAResetNeedsTwoPeopleAndStartsTheEvidenceAgain() {
        PhaseDesk desk = earned();

        assertThat(desk.<PhaseMove>write(
                        () -> desk.moves.reset(desk.account, People.of("olga", "olga"), "a new start")))
                .isInstanceOf(PhaseMove.Refused.class);
        desk.write(() -> desk.moves.reset(desk.account, People.of("olga", "adam"), "a new start"));

        assertThat(desk.phase()).isEqualTo("EXPERIENCE");
        assertThat(desk.standing().evidenceFrom()).isEqualTo(desk.clock.now());
        assertThat(desk.gates
                        .judge(desk.account, Phase.PROOF_OF_CONCEPT)
                        .evidence()
                        .trades())
                .isEmpty();
        assertThat(desk.gates
                        .judge(desk.account, Phase.PROOF_OF_CONCEPT)
                        .evidence()
                        .byHand())
                .isZero();
    }

    @Test
    void aMaterialChangeStartsTheEvidenceAgainAndIsNoOverride() {
        PhaseDesk desk = earned();

        desk.write(() -> desk.moves.materialChange(desk.account, "stop multiple from 3 to 2.5"));

        assertThat(desk.standing().evidenceFrom()).isEqualTo(desk.clock.now());
        assertThat(desk.phases.byHandSince(desk.account, java.time.Instant.EPOCH))
                .isZero();
    }

    @Test
    void aSoloDeskThatIsSetSoNeedsOnePerson() {
        PhaseDesk desk = new PhaseDesk(
                logs,
                Map.of(
                        "gates.proof.profitable-sessions", "1",
                        "gates.proof.trades", "1",
                        "loss-free-trades", "1",
                        "approval.people", "1"));
        desk.at("15:00");
        desk.trades(20);
        desk.endsTheDay();

        assertThat(advance(desk, Phase.PROOF_OF_CONCEPT, People.of("olga", "olga")))
                .isInstanceOf(PhaseMove.Applied.class);
    }

    @Test
    void aSessionWithoutFiguresBlocksTheGate() {
        PhaseDesk desk = earned();
        desk.clock.advanceTo(
                desk.calendar.next(desk.calendar.next(desk.today()).date()).deskOpensAt());

        ValidateGate.Judged judged = desk.gates.judge(desk.account, Phase.PROOF_OF_CONCEPT);

        assertThat(judged.evidence().missing()).hasSize(2);
        assertThat(judged.verdict().verdict()).isEqualTo(Verdict.NOT_ENOUGH_EVIDENCE);
    }

    @Test
    void everyAttemptToOverrideIsWrittenWithoutThePassword() throws IOException {
        PhaseDesk desk = new PhaseDesk(logs);

        desk.write(() -> {
            desk.history.overrideAttempted(new PhaseHistory.OverrideAttempt(
                    desk.account,
                    Phase.EXPERIENCE,
                    "advance",
                    true,
                    "wrong password",
                    "mallory",
                    false,
                    desk.clock.now()));
            return true;
        });

        assertThat(Files.readAllLines(logs.resolve("phase/phase-overrides.jsonl")))
                .singleElement()
                .asString()
                .contains(
                        "\"kind\":\"override-blocked\"", "\"operator\":\"mallory\"", "\"overridePasswordUsed\":false");
    }

    @Test
    void anAcknowledgementNeedsAPersonAReasonAndAHalt() {
        PhaseDesk desk = new PhaseDesk(logs);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> desk.acknowledge.acknowledge("paper:1", " ", "because"))
                .withMessageContaining("by a named person");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> desk.acknowledge.acknowledge("paper:1", "adam", "because"))
                .withMessage("there is no halt paper:1 to acknowledge");
    }

    @Test
    void whatWasEarnedOnASimulatedBrokerNeverCarriesOver() {
        PhaseDesk desk = earned();
        desk.kind = AccountKind.LIVE;

        assertThat(advance(desk, Phase.PROOF_OF_CONCEPT, People.of("olga", "adam")))
                .isInstanceOfSatisfying(
                        PhaseMove.Refused.class,
                        refused ->
                                assertThat(refused.reason()).contains("began on a simulated broker and is LIVE now"));
        desk.isIn(Phase.SCALING);
        assertThat(desk.terms().closed()).isPresent();
        desk.kind = AccountKind.SIMULATED;
        assertThat(desk.terms().closed()).isEmpty();
    }

    /** Acceptance scenario 3: ten profitable sessions in a row in Trial raise a recommendation with its figures. */
    @Test
    void acceptanceScenario3RecommendsScalingAfterTenProfitableSessionsInARow() {
        PhaseDesk desk = new PhaseDesk(logs);
        desk.isIn(Phase.REAL_MONEY_TRIAL);
        for (int day = 0; day < 10; day++) {
            assertThat(desk.recommend.forAccount(desk.account)).isEmpty();
            desk.at("15:00");
            desk.trades(20);
            desk.endsTheDay();
        }

        assertThat(desk.recommend.forAccount(desk.account)).hasValueSatisfying(found -> {
            assertThat(found.to()).isEqualTo(Phase.SCALING);
            assertThat(found.reason()).isEqualTo("10 profitable sessions in a row; the gate is NOT_ENOUGH_EVIDENCE");
            assertThat(found.size())
                    .isEqualTo("$200.00 in Scaling, $200.00 in Real-Money Trial, growing to at most $2000.00");
            assertThat(found.judged().verdict().answers()).hasSize(6);
        });
        assertThat(desk.phase()).isEqualTo("REAL_MONEY_TRIAL");
    }

    @Test
    void aGateThatPassesIsRecommended() {
        PhaseDesk desk = earned();

        assertThat(desk.recommend.forAccount(desk.account))
                .hasValueSatisfying(
                        found -> assertThat(found.reason()).isEqualTo("every criterion of the gate passes"));
        desk.isIn(Phase.SCALING);
        assertThat(desk.recommend.forAccount(desk.account)).isEmpty();
    }

    /** A node that does not run the account has a clock that says nothing. */
    @Test
    void nothingMovesOnAClockThatIsBehindTheLastMove() {
        PhaseDesk desk = earned();
        desk.isIn(Phase.PROOF_OF_CONCEPT);
        RecordMove behind = new RecordMove(
                desk.phases,
                desk.breakers,
                account -> {},
                desk.trades,
                desk.sessions,
                desk.history,
                new DeskSessions(
                        desk.calendar,
                        new io.gatehouse.time.SimulatedDeskClock(
                                desk.clock.now().minusSeconds(60))),
                desk.settings,
                event -> {});

        assertThatIllegalStateException()
                .isThrownBy(() -> desk.write(() -> behind.move(
                        desk.account,
                        PhaseTransition.Kind.RESET,
                        Phase.PROOF_OF_CONCEPT,
                        "reset",
                        "as a test says",
                        People.desk(),
                        java.util.Optional.empty())))
                .withMessageContaining("the desk clock is behind that");
    }
}
