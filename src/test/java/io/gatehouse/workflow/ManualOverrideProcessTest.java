package io.gatehouse.workflow;

import static io.gatehouse.workflow.manualoverride.ManualOverride.Elements;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.phases.Asked;
import io.gatehouse.phases.DecideMove;
import io.gatehouse.phases.MovePhase;
import io.gatehouse.phases.MoveRequest;
import io.gatehouse.phases.Phase;
import io.gatehouse.phases.PhaseBook;
import io.gatehouse.phases.WayAround;
import io.gatehouse.workflow.inbox.Decided;
import io.gatehouse.workflow.inbox.Inbox;
import io.gatehouse.workflow.inbox.OpenTask;
import io.gatehouse.workflow.inbox.Person;
import io.gatehouse.workflow.manualoverride.ManualOverride;
import io.gatehouse.workflow.manualoverride.ManualOverrideProcess;
import java.util.Map;
import java.util.Set;
import org.flowable.engine.HistoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;

@PhaseMoves.Test
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ManualOverrideProcessTest {

    private static final Person ADAM = new Person("adam", Set.of("approver"));
    private static final Person ROOT = new Person("root", Set.of("admin"));

    @Autowired
    private ProcessDesk.Setting setting;

    @Autowired
    private ManualOverrideProcess override;

    @Autowired
    private DecideMove requests;

    @Autowired
    private PhaseBook phases;

    @Autowired
    private MovePhase moves;

    @Autowired
    private Inbox inbox;

    @Autowired
    private HistoryService history;

    private ProcessDesk desk;

    @BeforeEach
    void situation() {
        desk = new ProcessDesk(setting);
        desk.runUntil(desk.session.at(java.time.LocalTime.of(8, 0)));
    }

    private MoveRequest asks(WayAround action) {
        Asked asked = override.asked(desk.account, action, "root", "as decided", PhaseMoves.PASSWORD);
        assertThat(asked).isInstanceOf(Asked.Opened.class);
        return ((Asked.Opened) asked).request();
    }

    private OpenTask task() {
        return inbox.open(desk.account).get(0);
    }

    private Decided decides(Person person, String decision) {
        return inbox.decide(task().id(), person, Map.of("decision", decision, "reason", "I have read it"));
    }

    private MoveRequest.Progress end(MoveRequest request) {
        return requests.request(request.id()).end().orElseThrow().progress();
    }

    private Set<String> visited(MoveRequest request) {
        return desk.visited(ManualOverride.businessKey(request.id()));
    }

    @Test
    @Order(1)
    void aWrongPasswordStartsNothing() {
        Asked asked = override.asked(desk.account, WayAround.ADVANCE, "root", "please", "a guess");

        assertThat(asked).isInstanceOf(Asked.Refused.class);
        assertThat(requests.open(desk.account)).isEmpty();
        assertThat(inbox.open(desk.account)).isEmpty();
    }

    @Test
    @Order(2)
    void aSecondPersonSeesTheFailedCriteriaAndAgrees() {
        MoveRequest request = asks(WayAround.ADVANCE);

        assertThat(task().content().title())
                .isEqualTo("Move " + desk.account + " around the gate, from Experience to Proof of Concept");
        assertThat(task().content().facts())
                .anySatisfy(fact -> assertThat(fact.value()).startsWith("NOT_ENOUGH_EVIDENCE"));
        assertThat(decides(ROOT, "approve"))
                .isEqualTo(new Decided.Refused("it needs somebody other than root who asked for it"));
        assertThat(decides(ADAM, "approve")).isInstanceOf(Decided.Done.class);

        assertThat(phases.standing(desk.account).phase()).isEqualTo(Phase.PROOF_OF_CONCEPT);
        assertThat(end(request)).isEqualTo(MoveRequest.Progress.APPLIED);
        assertThat(visited(request)).contains(Elements.OVERRIDE_APPLIED);
    }

    @Test
    @Order(3)
    void aNoEndsIt() {
        MoveRequest request = asks(WayAround.RESET);

        assertThat(task().content().title())
                .isEqualTo("Start the evidence of " + desk.account + " in Experience again");
        assertThat(decides(ADAM, "refuse")).isInstanceOf(Decided.Done.class);

        assertThat(end(request)).isEqualTo(MoveRequest.Progress.REFUSED);
        assertThat(phases.transitions(desk.account)).isEmpty();
        assertThat(visited(request)).contains(Elements.OVERRIDE_REFUSED);
    }

    @Test
    @Order(4)
    void silenceIsNo() {
        MoveRequest request = asks(WayAround.RESET);

        desk.runUntil(task().decideBy().orElseThrow().plusSeconds(1));

        assertThat(end(request)).isEqualTo(MoveRequest.Progress.LAPSED);
        assertThat(visited(request)).contains(Elements.OVERRIDE_LAPSED);
    }

    @Test
    @Order(5)
    void aMoveOfTheAccountTakesTheTaskAway() {
        MoveRequest request = asks(WayAround.RESET);

        moves.materialChange(desk.account, "another stop");

        assertThat(end(request)).isEqualTo(MoveRequest.Progress.OVERTAKEN);
        assertThat(inbox.open(desk.account)).isEmpty();
        assertThat(visited(request)).contains(Elements.OVERRIDE_OVERTAKEN);
    }

    @Test
    @Order(6)
    void noVariableOfTheEngineHasThePassword() {
        asks(WayAround.RESET);

        assertThat(history.createHistoricVariableInstanceQuery().list())
                .extracting(variable -> String.valueOf(variable.getValue()))
                .isNotEmpty()
                .noneMatch(value -> value.contains(PhaseMoves.PASSWORD));
        decides(ADAM, "refuse");
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void everyFlowWasTaken() {
        assertThat(desk.flowsNeverTaken(ManualOverride.KEY)).isEmpty();
    }
}
