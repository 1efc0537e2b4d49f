package io.gatehouse.workflow;

import static io.gatehouse.workflow.breakerhalt.BreakerHalt.Elements;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.execution.BrokerEvent;
import io.gatehouse.safety.Cause;
import io.gatehouse.safety.Latch;
import io.gatehouse.safety.Latches;
import io.gatehouse.safety.ReadTradingState;
import io.gatehouse.safety.TradingState;
import io.gatehouse.safety.TripBreaker;
import io.gatehouse.workflow.breakerhalt.BreakerHalt;
import io.gatehouse.workflow.breakerhalt.BreakerHaltProcess;
import io.gatehouse.workflow.inbox.Decided;
import io.gatehouse.workflow.inbox.Inbox;
import io.gatehouse.workflow.inbox.OpenTask;
import io.gatehouse.workflow.inbox.Person;
import java.time.LocalTime;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@ProcessDesk.Test
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BreakerHaltProcessTest {

    private static final Person OLGA = new Person("olga", Set.of("operator"));

    @Autowired
    private ProcessDesk.Setting setting;

    @Autowired
    private TripBreaker breakers;

    @Autowired
    private Latches latches;

    @Autowired
    private ReadTradingState states;

    @Autowired
    private BreakerHaltProcess halts;

    @Autowired
    private Inbox inbox;

    @Autowired
    private TransactionTemplate transaction;

    private ProcessDesk desk;

    @BeforeEach
    void situation() {
        desk = new ProcessDesk(setting);
        desk.runUntil(desk.session.at(LocalTime.of(10, 0)));
    }

    private Latch trips(Cause cause) {
        Latch latch = transaction.execute(status -> breakers.trip(desk.account, cause, "something happened"));
        desk.runUntil(desk.clock.now().plusSeconds(1));
        return latch;
    }

    private Decided decides(Map<String, String> answers) {
        return inbox.decide(inbox.open(desk.account).get(0).id(), OLGA, answers);
    }

    private void acknowledges() {
        assertThat(decides(Map.of("seen", "true", "reason", "a gap, explained")))
                .isInstanceOf(Decided.Done.class);
        desk.runUntil(desk.clock.now().plusSeconds(1));
    }

    private TradingState state() {
        return states.of(desk.account).state();
    }

    @Test
    @Order(1)
    void aNamedPersonWithAReasonLetsTradingGoOn() {
        Latch halt = trips(Cause.BY_HAND);
        OpenTask task = inbox.open(desk.account).get(0);
        assertThat(task.content().title()).isEqualTo("Let " + desk.account + " enter again after by-hand");
        assertThat(task.content().facts())
                .anySatisfy(fact -> assertThat(fact.value()).isEqualTo("something happened"));
        assertThat(task.decideBy()).isEmpty();
        assertThat(decides(Map.of("seen", "true"))).isInstanceOf(Decided.Faulty.class);
        assertThat(state()).isEqualTo(TradingState.HALTED);

        acknowledges();

        assertThat(state()).isEqualTo(TradingState.ACTIVE);
        assertThat(latches.find(halt.id()).orElseThrow().released())
                .hasValueSatisfying(by -> assertThat(by.person()).isEqualTo("olga"));
        assertThat(desk.visited(BreakerHalt.businessKey(halt.id())))
                .contains(Elements.TELL_PEOPLE, Elements.COOL_OFF_PASSED, Elements.TRADING_RESUMED);
        assertThat(desk.hasEnded(BreakerHalt.businessKey(halt.id()))).isTrue();
    }

    @Test
    @Order(1)
    void aDailyLossStaysClosedToTheNextSessionThoughAcknowledged() {
        Latch halt = trips(Cause.DAILY_LOSS);
        acknowledges();
        assertThat(state()).isEqualTo(TradingState.HALTED);
        assertThat(inbox.open(desk.account)).isEmpty();

        desk.runUntil(halt.notBefore().minusSeconds(1));
        assertThat(state()).isEqualTo(TradingState.HALTED);
        desk.runUntil(halt.notBefore().plusSeconds(1));

        assertThat(state()).isEqualTo(TradingState.ACTIVE);
        assertThat(desk.hasEnded(BreakerHalt.businessKey(halt.id()))).isTrue();
    }

    @Test
    @Order(2)
    void aPersonIsAskedAgainForAsLongAsTheConditionLasts() {
        Latch halt = trips(Cause.API_ERRORS);
        acknowledges();
        desk.runUntil(halt.notBefore().minusSeconds(60));
        for (int i = 1; i <= 5; i++) {
            BrokerEvent error = new BrokerEvent.RequestTimedOut(desk.account, "question " + i, desk.clock.now());
            desk.broker.tell(error);
        }

        desk.runUntil(halt.notBefore().plusSeconds(1));

        assertThat(state()).isEqualTo(TradingState.HALTED);
        assertThat(inbox.open(desk.account))
                .singleElement()
                .satisfies(task -> assertThat(task.content().facts())
                        .anySatisfy(fact -> assertThat(fact.value()).contains("5 technical errors"))
                        .anySatisfy(fact -> assertThat(fact.value()).contains("by olga: a gap, explained")));
        desk.runUntil(desk.clock.now().plusSeconds(3_601));
        acknowledges();
        assertThat(state()).isEqualTo(TradingState.ACTIVE);
    }

    @Test
    @Order(2)
    void aLatchOfWhichNobodyIsAskedIsAskedForWhenTheDeskStarts() {
        transaction.executeWithoutResult(status -> latches.close(Latch.closed(
                desk.account + ":restored",
                desk.account,
                Cause.CHECK_FAILED,
                desk.session.date(),
                desk.clock.now(),
                "from a backup")));
        assertThat(inbox.open(desk.account)).isEmpty();

        halts.askForOpenLatches(desk.account);
        halts.askForOpenLatches(desk.account);
        desk.runUntil(desk.clock.now().plusSeconds(1));

        assertThat(inbox.open(desk.account)).hasSize(1);
    }

    @Test
    @Order(2)
    void whatAnotherProcessReleasesIsNotAskedHere() {
        trips(Cause.UNEXPLAINED_DIFFERENCE);

        assertThat(inbox.open(desk.account)).extracting(OpenTask::process).doesNotContain(BreakerHalt.KEY);
    }

    @Test
    @Order(2)
    void aBreakerThatIsRolledBackAsksNobody() {
        transaction.executeWithoutResult(status -> {
            breakers.trip(desk.account, Cause.BY_HAND, "something happened");
            status.setRollbackOnly();
        });
        desk.runUntil(desk.clock.now().plusSeconds(1));

        assertThat(inbox.open(desk.account)).isEmpty();
        assertThat(state()).isEqualTo(TradingState.ACTIVE);
    }

    @Test
    @Order(3)
    void hasTakenEveryFlowInTheseSituations() {
        assertThat(desk.flowsNeverTaken(BreakerHalt.KEY)).isEqualTo(Set.of());
    }
}
