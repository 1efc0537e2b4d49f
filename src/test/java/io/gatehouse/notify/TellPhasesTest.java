package io.gatehouse.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.DatabaseTest;
import io.gatehouse.phases.People;
import io.gatehouse.phases.Phase;
import io.gatehouse.phases.PhaseDowngraded;
import io.gatehouse.phases.PhaseHistory;
import io.gatehouse.phases.PhaseMoved;
import io.gatehouse.phases.PhaseTransition;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.IllegalTransactionStateException;

@DatabaseTest
class TellPhasesTest {

    private final NotifyDesk desk = new NotifyDesk();

    @AfterEach
    void close() {
        desk.close();
    }

    private PhaseTransition move(PhaseTransition.Kind kind, Phase from, Phase to) {
        return new PhaseTransition(
                desk.account,
                3,
                kind,
                from,
                to,
                NotifyDesk.NOW,
                LocalDate.of(2026, 2, 4),
                LocalDate.of(2026, 2, 5),
                "win-rate",
                "52 % of the last 20 trades, limit 55 %",
                People.of("ann", "bob"),
                Optional.empty());
    }

    private PhaseHistory.OverrideAttempt attempt(boolean blocked, String reason) {
        return new PhaseHistory.OverrideAttempt(
                desk.account, Phase.EXPERIENCE, "advance", blocked, reason, "olga", !blocked, NotifyDesk.NOW);
    }

    private Notification told() {
        assertThat(desk.told()).hasSize(1);
        return desk.told().get(0).notification();
    }

    @Test
    void aMoveUpIsToldWithWhoAskedAndAgreed() {
        desk.happens(new PhaseMoved(move(PhaseTransition.Kind.ADVANCE, Phase.EXPERIENCE, Phase.PROOF_OF_CONCEPT)));

        assertThat(told().key()).isEqualTo(desk.account + ":phase-changed:3");
        assertThat(told().severity()).isEqualTo(Severity.NOTE);
        assertThat(told().subject()).isEqualTo("Experience to Proof of Concept (ADVANCE)");
        assertThat(told().text()).contains("52 % of the last 20 trades", "asked by ann, agreed by bob");
        assertThat(told().at()).isEqualTo(NotifyDesk.NOW);
    }

    @Test
    void aResetIsToldAsSuch() {
        desk.happens(new PhaseMoved(move(PhaseTransition.Kind.RESET, Phase.EXPERIENCE, Phase.EXPERIENCE)));

        assertThat(told().subject()).isEqualTo("evidence starts again in Experience");
    }

    @Test
    void aDowngradeIsToldOnceAndSaysWhatPeopleHaveToDo() {
        PhaseTransition down = move(PhaseTransition.Kind.DOWNGRADE, Phase.PROOF_OF_CONCEPT, Phase.EXPERIENCE);

        desk.happens(new PhaseMoved(down));
        desk.happens(new PhaseDowngraded(down));

        assertThat(told().kind()).isEqualTo(Kind.DOWNGRADED);
        assertThat(told().severity()).isEqualTo(Severity.CRITICAL);
        assertThat(told().text()).contains("until a person acknowledges: ./gatehouse inbox list");
    }

    @Test
    void anAttemptAroundAGateIsToldAndAGrantedOneIsCritical() {
        desk.happens(attempt(true, "the password is wrong; 4 more"));
        assertThat(told().severity()).isEqualTo(Severity.WARNING);
        assertThat(told().subject()).isEqualTo("override advance in Experience blocked");

        desk.happens(attempt(true, "the password is wrong; 3 more"));
        desk.happens(attempt(false, "as agreed"));

        assertThat(desk.told())
                .extracting(told -> told.notification().severity())
                .containsExactlyInAnyOrder(Severity.WARNING, Severity.WARNING, Severity.CRITICAL);
    }

    @Test
    void oneEntryTooManyIsTold() {
        desk.happens(desk.limitExceeded());

        assertThat(told().subject()).isEqualTo("one entry too many: 2 entered, 1 allowed");
    }

    @Test
    void theSameFactIsToldOnce() {
        desk.happens(desk.limitExceeded());
        desk.happens(desk.limitExceeded());

        assertThat(desk.told()).hasSize(1);
    }

    @Test
    void whatIsRolledBackIsNeverTold() {
        desk.waiting.nothingIs();

        desk.happensAndIsRolledBack(desk.limitExceeded());

        assertThat(desk.told()).isEmpty();
        assertThat(desk.waiting.isAnything()).isFalse();
        assertThat(desk.deliver.due(Channel.LOG)).isZero();
    }

    @Test
    void nothingIsToldOutsideOfTheFactsTransaction() {
        RaiseNotification raise = desk.bean(RaiseNotification.class);
        Notification loose = Notification.of(desk.account, Kind.DRILL, "1", "drill", "passed", NotifyDesk.NOW);

        assertThatThrownBy(() -> raise.raise(loose)).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void noFactFailsForTheLengthOfItsWords() {
        Notification long_ = Notification.of(
                desk.account,
                Kind.STEP_FAILED,
                "k".repeat(400),
                "line\nbreak " + "s".repeat(400),
                "t\u0007".repeat(3_000),
                NotifyDesk.NOW);

        desk.transaction.executeWithoutResult(
                status -> desk.bean(RaiseNotification.class).raise(long_));

        assertThat(told().key()).hasSize(200).startsWith(desk.account + ":step-failed:kkk");
        assertThat(told().subject()).hasSize(200).startsWith("line break ").endsWith("…");
        assertThat(told().text()).hasSize(2_000).doesNotContain("\u0007");
    }
}
