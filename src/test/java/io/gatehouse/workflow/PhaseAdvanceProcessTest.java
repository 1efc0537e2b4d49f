package io.gatehouse.workflow;

import static io.gatehouse.workflow.phaseadvance.PhaseAdvance.Elements;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.phases.Asked;
import io.gatehouse.phases.ClosedTrades;
import io.gatehouse.phases.DecideMove;
import io.gatehouse.phases.MovePhase;
import io.gatehouse.phases.MoveRequest;
import io.gatehouse.phases.Phase;
import io.gatehouse.phases.PhaseBook;
import io.gatehouse.workflow.inbox.Decided;
import io.gatehouse.workflow.inbox.Inbox;
import io.gatehouse.workflow.inbox.OpenTask;
import io.gatehouse.workflow.inbox.Person;
import io.gatehouse.workflow.inbox.TaskContent;
import io.gatehouse.workflow.phaseadvance.PhaseAdvance;
import io.gatehouse.workflow.phaseadvance.PhaseAdvanceProcess;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@PhaseMoves.Test
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PhaseAdvanceProcessTest {

    private static final Person ADAM = new Person("adam", Set.of("approver"));
    private static final Person OLGA = new Person("olga", Set.of("approver", "operator"));

    @Autowired
    private ProcessDesk.Setting setting;

    @Autowired
    private PhaseAdvanceProcess advance;

    @Autowired
    private DecideMove requests;

    @Autowired
    private PhaseBook phases;

    @Autowired
    private MovePhase moves;

    @Autowired
    private ClosedTrades trades;

    @Autowired
    private Inbox inbox;

    @Autowired
    private TransactionTemplate transaction;

    private ProcessDesk desk;

    @BeforeEach
    void situation() {
        desk = new ProcessDesk(setting);
        desk.runUntil(desk.session.at(java.time.LocalTime.of(8, 0)));
    }

    private MoveRequest asks() {
        Asked asked = advance.asked(desk.account, Phase.PROOF_OF_CONCEPT, "olga", "it went well");
        assertThat(asked).isInstanceOf(Asked.Opened.class);
        return ((Asked.Opened) asked).request();
    }

    private MoveRequest asksWithEvidence() {
        PhaseMoves.closed(desk, trades, transaction, "20");
        return asks();
    }

    private OpenTask task() {
        return inbox.open(desk.account).get(0);
    }

    private Decided decides(Person person, String decision) {
        return inbox.decide(task().id(), person, Map.of("decision", decision, "reason", "looked at the evidence"));
    }

    private MoveRequest.Progress end(MoveRequest request) {
        return requests.request(request.id()).end().orElseThrow().progress();
    }

    private Set<String> visited(MoveRequest request) {
        return desk.visited(PhaseAdvance.businessKey(request.id()));
    }

    private Phase phase() {
        return phases.standing(desk.account).phase();
    }

    @Test
    @Order(1)
    void aClosedGateEndsItAndNobodyIsAsked() {
        MoveRequest request = asks();

        assertThat(end(request)).isEqualTo(MoveRequest.Progress.BLOCKED);
        assertThat(inbox.open(desk.account)).isEmpty();
        assertThat(visited(request))
                .contains(Elements.GATE_CLOSED)
                .doesNotContain(Elements.DECIDE_ADVANCE, Elements.APPLY_ADVANCE);
    }

    @Test
    @Order(2)
    void theTaskShowsWhatItRestsOnAndWhatSilenceDoes() {
        asksWithEvidence();

        OpenTask task = task();

        assertThat(task.content().title())
                .isEqualTo("Let " + desk.account + " advance from Experience to Proof of Concept");
        assertThat(task.content().facts())
                .extracting(TaskContent.Fact::name)
                .startsWith("asked by", "reason")
                .contains("win-rate", "risk-reward")
                .endsWith("frozen evidence");
        assertThat(task.content().silence()).startsWith("no: the request ends unanswered at ");
        assertThat(task.decideBy())
                .contains(desk.calendar
                        .next(desk.calendar
                                .next(desk.calendar.next(desk.session.date()).date())
                                .date())
                        .marketClosesAt());
        assertThat(inbox.nextDeadline()).isPresent();
        decides(OLGA, "refuse");
    }

    @Test
    @Order(3)
    void somebodyElseAgreesAndItIsAppliedInTheSameTransaction() {
        MoveRequest request = asksWithEvidence();

        assertThat(decides(ADAM, "approve")).isInstanceOf(Decided.Done.class);

        assertThat(phase()).isEqualTo(Phase.PROOF_OF_CONCEPT);
        assertThat(end(request)).isEqualTo(MoveRequest.Progress.APPLIED);
        assertThat(visited(request))
                .contains(Elements.ADVANCE_APPLIED)
                .doesNotContain(Elements.COOL_OFF_PASSED, Elements.RECORD_OVERTAKING);
        assertThat(inbox.open(desk.account)).isEmpty();
    }

    @Test
    @Order(4)
    void aNoEndsIt() {
        MoveRequest request = asksWithEvidence();

        assertThat(decides(ADAM, "refuse")).isInstanceOf(Decided.Done.class);

        assertThat(end(request)).isEqualTo(MoveRequest.Progress.REFUSED);
        assertThat(phase()).isEqualTo(Phase.EXPERIENCE);
        assertThat(visited(request)).contains(Elements.ADVANCE_REFUSED);
    }

    @Test
    @Order(5)
    void silenceIsNo() {
        MoveRequest request = asksWithEvidence();

        desk.runUntil(task().decideBy().orElseThrow());
        assertThat(requests.request(request.id()).isOpen()).isTrue();
        desk.runUntil(desk.clock.now().plusSeconds(1));

        assertThat(end(request)).isEqualTo(MoveRequest.Progress.LAPSED);
        assertThat(inbox.open(desk.account)).isEmpty();
        assertThat(visited(request)).contains(Elements.ADVANCE_LAPSED);
    }

    @Test
    @Order(6)
    void aMoveOfTheAccountTakesTheTaskAwayInItsOwnTransaction() {
        MoveRequest request = asksWithEvidence();

        moves.materialChange(desk.account, "another stop");

        assertThat(end(request)).isEqualTo(MoveRequest.Progress.OVERTAKEN);
        assertThat(inbox.open(desk.account)).isEmpty();
        assertThat(visited(request)).contains(Elements.ADVANCE_OVERTAKEN);
    }

    @Test
    @Order(7)
    void whoAgreesWithThemselvesSleepsOnItFirst() {
        MoveRequest request = asksWithEvidence();

        assertThat(decides(OLGA, "approve")).isInstanceOf(Decided.Done.class);
        desk.runUntil(desk.calendar.next(desk.session.date()).marketClosesAt());
        assertThat(phase()).isEqualTo(Phase.EXPERIENCE);
        desk.runUntil(desk.calendar
                .next(desk.calendar.next(desk.session.date()).date())
                .marketOpensAt());

        assertThat(end(request)).isEqualTo(MoveRequest.Progress.APPLIED);
        assertThat(visited(request)).contains(Elements.COOL_OFF_PASSED, Elements.ADVANCE_APPLIED);
        assertThat(phase()).isEqualTo(Phase.PROOF_OF_CONCEPT);
    }

    @Test
    @Order(8)
    void aGateThatClosesMeanwhileBlocksWhatWasAgreedTo() {
        MoveRequest request = asksWithEvidence();
        decides(OLGA, "approve");
        PhaseMoves.closed(desk, trades, transaction, "-90");

        desk.runUntil(desk.calendar
                .next(desk.calendar.next(desk.session.date()).date())
                .marketOpensAt());

        assertThat(end(request)).isEqualTo(MoveRequest.Progress.BLOCKED);
        assertThat(visited(request)).contains(Elements.ADVANCE_BLOCKED);
        assertThat(phase()).isEqualTo(Phase.EXPERIENCE);
    }

    @Test
    @Order(9)
    void theFormTheRightAndTheTaskHaveToBeThere() {
        asksWithEvidence();
        String task = task().id();

        assertThat(inbox.decide(task, ADAM, Map.of("decision", "perhaps", "why", "so")))
                .isInstanceOfSatisfying(
                        Decided.Faulty.class,
                        faulty -> assertThat(faulty.form().faults())
                                .containsEntry("decision", "is one of approve, refuse; have 'perhaps'")
                                .containsEntry("reason", "is required")
                                .hasEntrySatisfying(
                                        "why", fault -> assertThat(fault).startsWith("is no field")));
        assertThat(inbox.decide(
                        task,
                        new Person("ivan", Set.of("operator")),
                        Map.of("decision", "approve", "reason", "why not")))
                .isEqualTo(new Decided.Refused("this is for admin or approver; ivan is operator"));
        assertThat(inbox.decide(task, ADAM, Map.of("decision", "refuse", "reason", "not yet")))
                .isInstanceOf(Decided.Done.class);
        assertThat(inbox.decide(task, OLGA, Map.of("decision", "approve", "reason", "too late")))
                .isInstanceOfSatisfying(
                        Decided.Gone.class,
                        gone -> assertThat(gone.reason()).startsWith("task " + task + " was decided by adam at "));
        assertThat(inbox.decide("no-such-task", ADAM, Map.of()))
                .isEqualTo(new Decided.Gone("there is no open task no-such-task"));
        assertThat(phase()).isEqualTo(Phase.EXPERIENCE);
    }

    @Test
    @Order(10)
    void theDeskRecommendsWhatPassesOnceAndOnePersonDecides() {
        assertThat(advance.sessionRecorded(desk.account)).isEmpty();
        PhaseMoves.closed(desk, trades, transaction, "20");

        Optional<MoveRequest> recommended = advance.sessionRecorded(desk.account);
        assertThat(recommended).isPresent();
        assertThat(advance.sessionRecorded(desk.account)).isEmpty();
        assertThat(decides(OLGA, "approve")).isInstanceOf(Decided.Done.class);

        assertThat(phase()).isEqualTo(Phase.PROOF_OF_CONCEPT);
        assertThat(visited(recommended.get())).doesNotContain(Elements.COOL_OFF_PASSED);
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void everyFlowWasTaken() {
        assertThat(desk.flowsNeverTaken(PhaseAdvance.KEY)).isEmpty();
    }
}
