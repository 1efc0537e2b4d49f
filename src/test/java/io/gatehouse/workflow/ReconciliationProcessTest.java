package io.gatehouse.workflow;

import static io.gatehouse.workflow.reconciliation.Reconciliation.Elements;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.execution.OpenAccount;
import io.gatehouse.ledger.Ledger;
import io.gatehouse.reconciliation.Comparison;
import io.gatehouse.reconciliation.Occasion;
import io.gatehouse.reconciliation.Outcome;
import io.gatehouse.reconciliation.ReconcileNow;
import io.gatehouse.safety.Cause;
import io.gatehouse.safety.Latch;
import io.gatehouse.safety.Latches;
import io.gatehouse.safety.ReadTradingState;
import io.gatehouse.safety.TradingState;
import io.gatehouse.workflow.inbox.Decided;
import io.gatehouse.workflow.inbox.Inbox;
import io.gatehouse.workflow.inbox.OpenTask;
import io.gatehouse.workflow.inbox.Person;
import io.gatehouse.workflow.inbox.TaskContent;
import io.gatehouse.workflow.reconciliation.Reconciliation;
import io.gatehouse.workflow.reconciliation.ReconciliationProcess;
import java.time.LocalTime;
import java.util.Map;
import java.util.Set;
import org.flowable.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@ProcessDesk.Test
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReconciliationProcessTest {

    private static final Person OLGA = new Person("olga", Set.of("operator"));
    private static final Map<String, String> ANSWER =
            Map.of("cause", "broker-error", "words", "the broker has corrected it", "adopt", "false");

    @Autowired
    private ProcessDesk.Setting setting;

    @Autowired
    private ReconcileNow reconcile;

    @Autowired
    private ReconciliationProcess process;

    @Autowired
    private OpenAccount openAccount;

    @Autowired
    private Latches latches;

    @Autowired
    private ReadTradingState states;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Inbox inbox;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TransactionTemplate transaction;

    private ProcessDesk desk;

    @BeforeEach
    void situation() {
        desk = new ProcessDesk(setting);
        desk.runUntil(desk.session.at(LocalTime.of(8, 0)));
        transaction.executeWithoutResult(status -> {
            openAccount.openIfNew(desk.account);
            ledger.openSession(desk.account, desk.session.date(), desk.clock.now());
        });
    }

    private void differs() {
        desk.broker.slipIn(desk.account, "250.00");
        assertThat(compared().outcome()).isEqualTo(Outcome.DIFFERENT);
        aMomentLater();
    }

    private Comparison compared() {
        return reconcile.reconcile(desk.account, Occasion.ON_DEMAND).orElseThrow();
    }

    private void aMomentLater() {
        desk.runUntil(desk.clock.now().plusSeconds(1));
    }

    private OpenTask task() {
        return inbox.open(desk.account).get(0);
    }

    private Latch latch() {
        return latches.openOf(desk.account).get(0);
    }

    private void says(Map<String, String> answer) {
        assertThat(inbox.decide(task().id(), OLGA, answer)).isInstanceOf(Decided.Done.class);
        aMomentLater();
    }

    @Test
    @Order(1)
    void aDifferencePausesTheAccountAndAPersonSeesBothSides() {
        differs();

        assertThat(states.of(desk.account).state()).isEqualTo(TradingState.PAUSED);
        assertThat(task().process()).isEqualTo(Reconciliation.KEY);
        assertThat(task().content().title())
                .isEqualTo("Say what differs between the books of " + desk.account + " and the broker's");
        assertThat(task().content().facts())
                .contains(
                        new TaskContent.Fact("CASH", "CASH cash: ours 100000.000000, broker's 100250.000000"),
                        new TaskContent.Fact("likely cause", "other"));
        assertThat(task().decideBy()).isEmpty();
        assertThat(desk.visited(Reconciliation.businessKey(latch().id())))
                .contains(Elements.ALERT_PEOPLE, Elements.RESOLVE_DIFFERENCE)
                .doesNotContain(Elements.COMPARE_AGAIN);
    }

    @Test
    @Order(1)
    void tradingResumesWhenAFreshComparisonAgrees() {
        differs();
        String latch = latch().id();
        desk.broker.slipIn(desk.account, "-250.00");

        says(ANSWER);

        assertThat(states.of(desk.account).state()).isEqualTo(TradingState.ACTIVE);
        assertThat(latches.find(latch).orElseThrow().released()).hasValueSatisfying(release -> {
            assertThat(release.person()).isEqualTo("olga");
            assertThat(release.words()).isEqualTo("broker-error: the broker has corrected it");
        });
        assertThat(desk.visited(Reconciliation.businessKey(latch))).contains(Elements.TRADING_RESUMED);
        assertThat(inbox.open(desk.account)).isEmpty();
    }

    @Test
    @Order(1)
    void whileTheBooksDifferThePersonIsAskedAgain() {
        differs();
        String first = task().id();

        says(ANSWER);

        assertThat(states.of(desk.account).state()).isEqualTo(TradingState.PAUSED);
        assertThat(task().id()).isNotEqualTo(first);
        assertThat(task().content().facts()).anySatisfy(fact -> {
            assertThat(fact.name()).isEqualTo("said before");
            assertThat(fact.value()).contains("by olga: broker-error");
        });
        assertThat(desk.visited(Reconciliation.businessKey(latch().id()))).contains("Flow_BooksAgree_No");
    }

    @Test
    @Order(1)
    void anUnknownCauseOrNoWordsAreRefused() {
        differs();

        assertThat(inbox.decide(task().id(), OLGA, Map.of("cause", "weather", "words", "it rained")))
                .isInstanceOf(Decided.Faulty.class);
        assertThat(inbox.decide(task().id(), OLGA, Map.of("cause", "other", "words", " ")))
                .isInstanceOf(Decided.Faulty.class);
        assertThat(latch().acknowledged()).isEmpty();
    }

    @Test
    @Order(1)
    void aDifferenceThatVanishesByItselfStaysPausedUntilAPersonHasSaidWhatItWas() {
        differs();
        desk.broker.slipIn(desk.account, "-250.00");
        assertThat(compared().outcome()).isEqualTo(Outcome.AGREED);

        assertThat(states.of(desk.account).state()).isEqualTo(TradingState.PAUSED);
        assertThat(task().content().facts())
                .anySatisfy(fact -> assertThat(fact.value()).endsWith(": AGREED"));
        says(ANSWER);
        assertThat(states.of(desk.account).state()).isEqualTo(TradingState.ACTIVE);
    }

    @Test
    @Order(1)
    void aPauseOfWhichNobodyIsAskedGetsItsProcessAndOnlyOne() {
        differs();
        String businessKey = Reconciliation.businessKey(latch().id());
        runtime.deleteProcessInstance(
                runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(businessKey)
                        .singleResult()
                        .getId(),
                "lost with the engine's tables");

        process.askForOpenLatches(desk.account);
        process.askForOpenLatches(desk.account);

        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(businessKey)
                        .count())
                .isEqualTo(1);
        transaction.executeWithoutResult(status -> latches.close(Latch.closed(
                desk.account + ":by-hand:1",
                desk.account,
                Cause.BY_HAND,
                desk.session.date(),
                desk.clock.now(),
                "a person's wish")));
        process.askForOpenLatches(desk.account);
        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey(Reconciliation.KEY)
                        .processInstanceBusinessKey(Reconciliation.businessKey(desk.account + ":by-hand:1"))
                        .count())
                .isZero();
    }

    @Test
    @Order(2)
    void hasTakenEveryFlowInTheseSituations() {
        assertThat(desk.flowsNeverTaken(Reconciliation.KEY)).isEmpty();
    }
}
