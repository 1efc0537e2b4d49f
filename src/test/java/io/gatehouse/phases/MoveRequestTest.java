package io.gatehouse.phases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.gatehouse.ledger.ExitReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A request for a move through the gate: asked, judged, decided, applied. */
class MoveRequestTest {

    private static final Map<String, String> EASY =
            Map.of("gates.proof.profitable-sessions", "2", "gates.proof.trades", "3", "loss-free-trades", "3");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path logs;

    private PhaseDesk earned(Map<String, String> keys) {
        PhaseDesk desk = new PhaseDesk(logs, keys);
        earn(desk);
        return desk;
    }

    static void earn(PhaseDesk desk) {
        for (int day = 0; day < 2; day++) {
            desk.at("15:00");
            desk.trades(20);
            desk.trades(20);
            desk.endsTheDay();
        }
    }

    static MoveRequest opened(Asked asked) {
        assertThat(asked).isInstanceOf(Asked.Opened.class);
        return ((Asked.Opened) asked).request();
    }

    static String refused(Asked asked) {
        assertThat(asked).isInstanceOf(Asked.Refused.class);
        return ((Asked.Refused) asked).reason();
    }

    private static Asked asks(PhaseDesk desk, Phase to) {
        return desk.write(() -> desk.ask.advance(desk.account, to, "olga", "twenty good sessions"));
    }

    private static Optional<MoveRequest> recommends(PhaseDesk desk) {
        return desk.write(() -> desk.ask.recommend(desk.account));
    }

    private static Optional<String> decides(PhaseDesk desk, RequestId request, String person, boolean agreed) {
        return desk.write(() -> desk.decide.decide(request, person, agreed, "looked at the evidence"));
    }

    private static List<MoveRequest.Progress> progress(PhaseDesk desk, RequestId request) {
        return desk.decide.request(request).steps().stream()
                .map(MoveRequest.Step::progress)
                .toList();
    }

    private static void sessionsPass(PhaseDesk desk, int sessions) {
        for (int i = 0; i < sessions; i++) {
            desk.endsTheDay();
        }
    }

    @Test
    void isJudgedDecidedBySomebodyElseAndApplied() throws IOException {
        PhaseDesk desk = earned(EASY);
        RequestId request = opened(asks(desk, Phase.PROOF_OF_CONCEPT)).id();

        assertThat(desk.write(() -> desk.decide.judge(request))).isTrue();
        assertThat(decides(desk, request, "adam", true)).isEmpty();
        assertThat(desk.write(() -> desk.decide.apply(request))).isTrue();

        assertThat(desk.phase()).isEqualTo("PROOF_OF_CONCEPT");
        assertThat(progress(desk, request))
                .containsExactly(
                        MoveRequest.Progress.JUDGED, MoveRequest.Progress.APPROVED, MoveRequest.Progress.APPLIED);
        String evidence = desk.decide.request(request).evidence().orElseThrow();
        assertThat(desk.archive.find(evidence).orElseThrow().open().judgeAgain().passes())
                .isTrue();
        assertThat(desk.phases.lastTransition(desk.account).orElseThrow().people())
                .isEqualTo(People.of("olga", "adam"));
        assertThat(Files.readString(logs.resolve("phase/phase-history.jsonl")))
                .contains("\"kind\":\"request\"", "\"kind\":\"request-approved\"", "\"operator\":\"adam\"");
    }

    @Test
    void whatTheGateDoesNotLetPassEndsAtOnceWithEveryCriterion() {
        PhaseDesk desk = new PhaseDesk(logs);
        RequestId request = opened(asks(desk, Phase.PROOF_OF_CONCEPT)).id();

        assertThat(desk.write(() -> desk.decide.judge(request))).isFalse();

        MoveRequest.Step end = desk.decide.request(request).end().orElseThrow();
        assertThat(end.progress()).isEqualTo(MoveRequest.Progress.BLOCKED);
        assertThat(end.words())
                .startsWith("the gate does not pass: profitable-sessions")
                .contains("win-rate");
        assertThat(end.evidence()).isPresent();
        assertThat(decides(desk, request, "adam", true))
                .hasValueSatisfying(why -> assertThat(why).startsWith("it was decided before: blocked by desk"));
    }

    @Test
    void whoAskedMayTakeItBackButNotAgree() {
        PhaseDesk desk = earned(EASY);
        RequestId request = opened(asks(desk, Phase.PROOF_OF_CONCEPT)).id();
        desk.write(() -> desk.decide.judge(request));

        assertThat(decides(desk, request, "olga", true)).contains("it needs somebody other than olga who asked for it");
        assertThat(decides(desk, request, "olga", false)).isEmpty();

        assertThat(desk.decide.request(request).isOpen()).isFalse();
        assertThat(desk.phase()).isEqualTo("EXPERIENCE");
    }

    @Test
    void theSecondWhoDecidesIsToldWhoWasFirst() {
        PhaseDesk desk = earned(EASY);
        RequestId request = opened(asks(desk, Phase.PROOF_OF_CONCEPT)).id();
        decides(desk, request, "adam", true);

        assertThat(decides(desk, request, "eve", false))
                .hasValueSatisfying(why -> assertThat(why).startsWith("it was decided before: approved by adam at "));
    }

    @Test
    void evidenceThatWentBadBeforeItIsAppliedBlocksIt() {
        PhaseDesk desk = earned(EASY);
        RequestId request = opened(asks(desk, Phase.PROOF_OF_CONCEPT)).id();
        desk.write(() -> desk.decide.judge(request));
        decides(desk, request, "adam", true);
        desk.at("15:00");
        desk.closes(desk.enters(), -400, ExitReason.STOP);

        assertThat(desk.write(() -> desk.decide.apply(request))).isFalse();

        assertThat(desk.decide.request(request).end().orElseThrow().words()).contains("risk-reward: FAIL");
        assertThat(desk.phase()).isEqualTo("EXPERIENCE");
    }

    @Test
    void onlyOneIsOpenAtATimeAndOnlyForTheNextPhase() {
        PhaseDesk desk = earned(EASY);
        opened(asks(desk, Phase.PROOF_OF_CONCEPT));

        assertThat(refused(asks(desk, Phase.PROOF_OF_CONCEPT)))
                .isEqualTo("request " + desk.account + ":ask-1 by olga to Proof of Concept is still open; decide it"
                        + " first");
        assertThat(refused(asks(desk, Phase.SCALING))).contains("no phase is skipped");
        assertThat(recommends(desk)).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> desk.ask.advance(desk.account, Phase.PROOF_OF_CONCEPT, "olga", " "))
                .withMessageContaining("a request has a reason of 1 to 500 characters");
    }

    @Test
    void peopleHaveUntilTheCloseOfTheThirdSession() {
        PhaseDesk desk = earned(EASY);
        RequestId request = opened(asks(desk, Phase.PROOF_OF_CONCEPT)).id();

        // Asked on Tuesday 2026-01-06, before the desk opens.
        assertThat(desk.times.decideBy(request)).isEqualTo(Instant.parse("2026-01-09T21:00:00Z"));
    }

    @Test
    void afterTheDeadlineItIsTooLateToAgreeEvenIfTheSilenceWasNotWrittenDown() {
        PhaseDesk desk = earned(EASY);
        RequestId request = opened(asks(desk, Phase.PROOF_OF_CONCEPT)).id();
        desk.write(() -> desk.decide.judge(request));
        desk.clock.advanceTo(desk.times.decideBy(request));

        assertThat(decides(desk, request, "adam", true))
                .contains("it is too late: it could be decided until 2026-01-09T21:00:00Z, and silence is no");
        assertThat(decides(desk, request, "adam", false)).isEmpty();
    }

    @Test
    void whatHasEndedIsNotEndedAgain() {
        PhaseDesk desk = earned(EASY);
        RequestId request = opened(asks(desk, Phase.PROOF_OF_CONCEPT)).id();
        decides(desk, request, "adam", false);

        desk.write(() -> {
            desk.decide.lapse(request);
            desk.decide.overtake(request);
            return true;
        });

        assertThat(desk.write(() -> desk.decide.apply(request))).isFalse();
        assertThat(progress(desk, request)).containsExactly(MoveRequest.Progress.REFUSED);
    }

    @Test
    void silenceIsNoAndTheDeskAsksAgainAfterFiveSessions() {
        PhaseDesk desk = earned(EASY);
        RequestId first = recommends(desk).orElseThrow().id();
        desk.write(() -> desk.decide.judge(first));
        sessionsPass(desk, 3);
        desk.write(() -> {
            desk.decide.lapse(first);
            return true;
        });

        for (int session = 0; session < 5; session++) {
            assertThat(recommends(desk)).as("after %s sessions", session).isEmpty();
            desk.endsTheDay();
        }
        assertThat(recommends(desk)).hasValueSatisfying(again -> {
            assertThat(again.requestedBy()).isEqualTo(People.DESK);
            assertThat(again.id().value()).isEqualTo(desk.account + ":ask-2");
        });
    }

    @Test
    void aRecommendationWhoseGateWasClosedIsNoAnswerOnceItOpens() {
        Map<String, String> keys = Map.of(
                "gates.scaling.sessions", "3",
                "gates.scaling.trades", "3",
                "gates.scaling.last-trades", "3",
                "loss-free-trades", "3",
                "approval.recommend-after-profitable", "2");
        PhaseDesk desk = new PhaseDesk(logs, keys);
        desk.isIn(Phase.REAL_MONEY_TRIAL);
        earn(desk);
        RequestId early = recommends(desk).orElseThrow().id();
        assertThat(desk.write(() -> desk.decide.judge(early))).isFalse();
        assertThat(recommends(desk)).isEmpty();

        desk.at("15:00");
        desk.trades(20);
        desk.endsTheDay();

        assertThat(recommends(desk))
                .hasValueSatisfying(again -> assertThat(again.reason())
                        .startsWith("every criterion of the gate passes; $200.00 in Scaling"));
    }

    @Test
    void aSoloDeskSleepsOnItsOwnYesForAWholeSession() {
        PhaseDesk desk = earned(Map.of(
                "gates.proof.profitable-sessions", "2",
                "gates.proof.trades", "3",
                "loss-free-trades", "3",
                "approval.people", "1"));
        RequestId request = opened(asks(desk, Phase.PROOF_OF_CONCEPT)).id();
        desk.write(() -> desk.decide.judge(request));

        assertThat(decides(desk, request, "olga", true)).isEmpty();

        assertThat(desk.times.coolsOff(request)).isTrue();
        assertThat(desk.times.coolOffEnds(request)).isEqualTo(Instant.parse("2026-01-08T12:00:00Z"));
    }

    @Test
    void nothingIsKnownOfARequestThatWasNeverMade() {
        PhaseDesk desk = new PhaseDesk(logs);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> desk.decide.request(new RequestId("paper:ask-9")))
                .withMessage("there is no request paper:ask-9");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RequestId("paper:9"))
                .withMessage("a request is named <account>:ask-<number>; have 'paper:9'");
    }
}
