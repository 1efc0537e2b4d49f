package io.gatehouse.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.safety.Cause;
import io.gatehouse.safety.Latch;
import io.gatehouse.safety.Latches;
import io.gatehouse.safety.ReadTradingState;
import io.gatehouse.safety.StopFile;
import io.gatehouse.safety.StopNote;
import io.gatehouse.safety.TradingState;
import io.gatehouse.safety.TripBreaker;
import io.gatehouse.workflow.emergencystop.EmergencyStop;
import io.gatehouse.workflow.emergencystop.EmergencyStop.Elements;
import io.gatehouse.workflow.inbox.Decided;
import io.gatehouse.workflow.inbox.Inbox;
import io.gatehouse.workflow.inbox.OpenTask;
import io.gatehouse.workflow.inbox.Person;
import java.io.IOException;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@ProcessDesk.Test
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@SuppressWarnings("NullAway.Init")
class EmergencyStopProcessTest {

    private static final Person ANN = new Person("ann", Set.of("operator", "approver"));
    private static final Person BOB = new Person("bob", Set.of("approver"));
    private static final AccountId PAPER = new AccountId("paper");

    @Autowired
    private ProcessDesk.Setting setting;

    @Autowired
    private TripBreaker breakers;

    @Autowired
    private Latches latches;

    @Autowired
    private ReadTradingState states;

    @Autowired
    private StopFile stops;

    @Autowired
    private Inbox inbox;

    @Autowired
    private TransactionTemplate transaction;

    private ProcessDesk desk;
    private Latch latch;

    @BeforeEach
    void anAccountThatIsStopped() throws IOException {
        desk = new ProcessDesk(setting);
        desk.runUntil(desk.session.at(LocalTime.of(8, 0)));
        // Not opened yet: neither side knows of any cash.
        desk.broker.slipIn(desk.account, "0");
        stops.write(Optional.empty(), StopNote.of("ann", desk.clock.now(), "a bad feeling", false));
        latch = transaction.execute(status -> breakers.trip(desk.account, Cause.EMERGENCY_STOP, "ann: a bad feeling"));
        desk.runUntil(desk.clock.now().plusSeconds(1));
    }

    @AfterEach
    void nobodyElseIsStopped() throws IOException {
        stops.lift(PAPER, java.util.List.of());
        stops.lift(desk.account, java.util.List.of());
    }

    private OpenTask task() {
        return inbox.open(desk.account).get(0);
    }

    private Decided ask(Person person) {
        return inbox.decide(task().id(), person, Map.of("seen", "true", "reason", "it was a false alarm"));
    }

    private Decided answer(Person person, String decision) {
        return inbox.decide(task().id(), person, Map.of("decision", decision, "reason", "I have looked as well"));
    }

    private TradingState state() {
        return states.of(desk.account).state();
    }

    private String businessKey() {
        return EmergencyStop.businessKey(latch.id());
    }

    @Test
    @Order(1)
    void twoPeopleLetTradingGoOnAndTheFileGoes() {
        assertThat(task().content().title()).isEqualTo("Resume " + desk.account + " after the emergency stop");
        assertThat(ask(ANN)).isInstanceOf(Decided.Done.class);
        assertThat(state()).isEqualTo(TradingState.STOPPED);

        assertThat(answer(BOB, "approve")).isInstanceOf(Decided.Done.class);

        assertThat(state()).isEqualTo(TradingState.ACTIVE);
        assertThat(latches.find(latch.id()).orElseThrow().released()).hasValueSatisfying(release -> {
            assertThat(release.person()).isEqualTo("ann");
            assertThat(release.second()).contains("bob");
        });
        assertThat(desk.hasEnded(businessKey())).isTrue();
        assertThat(desk.visited(businessKey())).contains(Elements.TRADING_RESUMED);
    }

    @Test
    @Order(2)
    void theOtherAccountsStayStopped() {
        ask(ANN);
        answer(BOB, "approve");

        assertThat(states.of(PAPER).state()).isEqualTo(TradingState.STOPPED);
        assertThat(stops.inForce(PAPER))
                .singleElement()
                .satisfies(stop -> assertThat(stop.scope()).isEqualTo("paper"));
    }

    @Test
    @Order(3)
    void nobodyIsTheSecondPersonOfHimself() {
        ask(ANN);

        assertThat(answer(ANN, "approve"))
                .isInstanceOfSatisfying(
                        Decided.Refused.class,
                        refused -> assertThat(refused.reason()).contains("somebody else has to agree"));
        assertThat(state()).isEqualTo(TradingState.STOPPED);
    }

    @Test
    @Order(4)
    void aSecondPersonWhoRefusesLeavesItStopped() {
        ask(ANN);
        answer(BOB, "refuse");

        assertThat(state()).isEqualTo(TradingState.STOPPED);
        assertThat(task().form().key()).isEqualTo("emergency-stop.ask-to-resume");
    }

    @Test
    @Order(5)
    void staysStoppedWhileTheBooksDiffer() {
        desk.broker.slipIn(desk.account, "12.34");
        ask(ANN);
        answer(BOB, "approve");

        assertThat(state()).isEqualTo(TradingState.STOPPED);
        assertThat(task().content().facts())
                .anySatisfy(fact -> assertThat(fact.value())
                        .contains("our books and the broker's differ")
                        .contains("CASH"));
    }

    @Test
    @Order(6)
    void staysStoppedWhileTheBrokerDoesNotAnswer() {
        desk.broker.silentOnPositions = true;
        ask(ANN);
        answer(BOB, "approve");

        assertThat(state()).isEqualTo(TradingState.STOPPED);
        assertThat(task().content().facts())
                .anySatisfy(fact -> assertThat(fact.value()).contains("NO_ANSWER POSITIONS"));
    }

    @Test
    @Order(7)
    void deletingTheFileByHandResumesNothing() throws IOException {
        stops.lift(desk.account, java.util.List.of());

        assertThat(state()).isEqualTo(TradingState.STOPPED);
    }

    @Test
    @Order(8)
    void everyFlowHasBeenTaken() {
        assertThat(desk.flowsNeverTaken(EmergencyStop.KEY)).isEmpty();
    }
}
