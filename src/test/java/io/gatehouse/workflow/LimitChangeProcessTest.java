package io.gatehouse.workflow;

import static io.gatehouse.workflow.limitchange.LimitChange.Elements;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.gatehouse.audit.AuditSearch;
import io.gatehouse.audit.SearchAudit;
import io.gatehouse.risk.LimitsInForce;
import io.gatehouse.risk.RiskLimits;
import io.gatehouse.risk.limits.DecideLimits;
import io.gatehouse.risk.limits.LimitRequest;
import io.gatehouse.risk.limits.LimitsAsked;
import io.gatehouse.risk.limits.LimitsChanged;
import io.gatehouse.risk.limits.TestLimits;
import io.gatehouse.workflow.inbox.Decided;
import io.gatehouse.workflow.inbox.Inbox;
import io.gatehouse.workflow.inbox.OpenTask;
import io.gatehouse.workflow.inbox.Person;
import io.gatehouse.workflow.limitchange.LimitChange;
import io.gatehouse.workflow.limitchange.LimitChangeProcess;
import io.gatehouse.workflow.limitchange.TestLimitChange;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

@ProcessDesk.Test
@RecordApplicationEvents
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LimitChangeProcessTest {

    private static final Person ADAM = new Person("adam", Set.of("approver"));
    private static final Person OLGA = new Person("olga", Set.of("approver", "operator"));

    @Autowired
    private ProcessDesk.Setting setting;

    @Autowired
    private LimitChangeProcess process;

    @Autowired
    private DecideLimits requests;

    @Autowired
    private LimitsInForce limits;

    @Autowired
    private Inbox inbox;

    @Autowired
    private SearchAudit audit;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private ApplicationEvents events;

    @Autowired
    private TransactionTemplate transaction;

    private ProcessDesk desk;

    @BeforeEach
    void situation() {
        desk = new ProcessDesk(setting);
        desk.runUntil(desk.session.at(LocalTime.of(8, 0)));
        process.lookAtFile(desk.account);
    }

    private LimitsAsked ask(Map<String, String> wanted) {
        return process.asked(desk.account, wanted, "olga", "the spring was calm");
    }

    private LimitRequest asks(Map<String, String> wanted) {
        return ((LimitsAsked.Opened) ask(wanted)).request();
    }

    private Optional<LimitRequest> startsWith(RiskLimits file) {
        return Optional.ofNullable(
                        transaction.execute(status -> TestLimitChange.process(context, TestLimits.ask(context, file))
                                .lookAtFile(desk.account)))
                .flatMap(found -> found);
    }

    private OpenTask task() {
        return inbox.open(desk.account).get(0);
    }

    private Decided decides(Person person, String decision) {
        return inbox.decide(task().id(), person, Map.of("decision", decision, "reason", "looked at the year"));
    }

    private LimitRequest.Progress end(LimitRequest request) {
        return requests.request(request.id()).end().orElseThrow().progress();
    }

    private Set<String> visited(LimitRequest request) {
        return desk.visited(LimitChange.businessKey(request.id()));
    }

    private String heat() {
        return limits.of(desk.account).maxHeat().toPlainString();
    }

    private List<String> actions() {
        AuditSearch all = AuditSearch.of(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 1_000);
        return audit.search(desk.account, all).stream()
                .map(SearchAudit.Found::action)
                .toList();
    }

    @Test
    @Order(1)
    void whatOnlyTightensBindsAtOnce() {
        LimitRequest request = asks(Map.of("heat", "0.05", "min-var-sessions", "80"));

        assertThat(heat()).isEqualTo("0.05");
        assertThat(limits.of(desk.account).minVarSessions()).isEqualTo(80);
        assertThat(end(request)).isEqualTo(LimitRequest.Progress.APPLIED);
        assertThat(inbox.open(desk.account)).isEmpty();
        assertThat(visited(request)).contains(Elements.CHANGE_APPLIED).doesNotContain(Elements.DECIDE_CHANGE);
        assertThat(actions()).containsSubsequence("limits-begun", "limits-requested", "limits-applied");
        assertThat(events.stream(LimitsChanged.class))
                .singleElement()
                .satisfies(changed -> assertThat(changed.changes())
                        .extracting(Object::toString)
                        .containsExactly("max-heat from 0.06 to 0.05", "min-var-sessions from 60 to 80"));
    }

    @Test
    @Order(2)
    void whatLoosensWaitsForSomebodyElseAndForTheNextSession() {
        LimitRequest request = asks(Map.of("heat", "0.08", "max-var", "0.05"));

        assertThat(task().content().title())
                .isEqualTo("Loosen the limits of " + desk.account
                        + ": max-heat from 0.06 to 0.08, max-var from 0.1 to 0.05");
        assertThat(decides(OLGA, "approve"))
                .isEqualTo(new Decided.Refused("it needs somebody other than olga who asked for it"));
        assertThat(decides(ADAM, "approve")).isEqualTo(new Decided.Done());
        assertThat(heat()).isEqualTo("0.06");

        desk.runUntil(desk.calendar.next(desk.session.date()).deskOpensAt());
        assertThat(heat()).isEqualTo("0.06");
        desk.runUntil(desk.calendar.next(desk.session.date()).deskOpensAt().plusSeconds(1));

        assertThat(heat()).isEqualTo("0.08");
        assertThat(end(request)).isEqualTo(LimitRequest.Progress.APPLIED);
        assertThat(visited(request)).contains(Elements.BINDING_BEGUN, Elements.CHANGE_APPLIED);
        assertThat(actions())
                .containsSubsequence("limits-requested", "task-decided", "limits-approved", "limits-applied");
    }

    @Test
    @Order(3)
    void aNoEndsIt() {
        LimitRequest request = asks(Map.of("heat", "0.08"));

        decides(OLGA, "refuse");

        assertThat(end(request)).isEqualTo(LimitRequest.Progress.REFUSED);
        assertThat(visited(request)).contains(Elements.CHANGE_REFUSED).doesNotContain(Elements.APPLY_CHANGE);
        assertThat(heat()).isEqualTo("0.06");
    }

    @Test
    @Order(4)
    void silenceIsNo() {
        LimitRequest request = asks(Map.of("heat", "0.08"));

        desk.runUntil(task().decideBy().orElseThrow().plusSeconds(1));

        assertThat(end(request)).isEqualTo(LimitRequest.Progress.LAPSED);
        assertThat(visited(request)).contains(Elements.RECORD_SILENCE, Elements.CHANGE_LAPSED);
        assertThat(heat()).isEqualTo("0.06");
    }

    @Test
    @Order(5)
    void aTighteningNeverWaitsForWhatIsOpenAndTheOpenOneDoesNotUndoIt() {
        LimitRequest looser = asks(Map.of("heat", "0.08"));
        assertThat(ask(Map.of("heat", "0.09")))
                .isInstanceOfSatisfying(
                        LimitsAsked.Refused.class,
                        refused -> assertThat(refused.reason()).contains("is still open"));
        asks(Map.of("heat", "0.04"));
        assertThat(heat()).isEqualTo("0.04");
        decides(ADAM, "approve");

        desk.runUntil(desk.calendar.next(desk.session.date()).deskOpensAt().plusSeconds(1));

        assertThat(heat()).isEqualTo("0.04");
        assertThat(end(looser)).isEqualTo(LimitRequest.Progress.BLOCKED);
        assertThat(visited(looser)).contains(Elements.CHANGE_BLOCKED);
    }

    @Test
    @Order(6)
    void anEditedFileIsAskedForOnceAndTheOldValueStays() {
        RiskLimits edited = TestLimits.file(Map.of("max-heat", "0.09"));

        LimitRequest request = startsWith(edited).orElseThrow();
        assertThat(request.requestedBy()).isEqualTo(LimitRequest.FILE);
        assertThat(heat()).isEqualTo("0.06");
        assertThat(startsWith(edited)).isEmpty();
        assertThat(inbox.open(desk.account)).hasSize(1);

        decides(ADAM, "refuse");
        assertThat(startsWith(edited)).isEmpty();
        assertThat(inbox.open(desk.account)).isEmpty();
        assertThat(heat()).isEqualTo("0.06");
    }

    @Test
    @Order(7)
    void aTighterFileIsAgreedToAndBindsAtOnce() {
        LimitRequest request =
                startsWith(TestLimits.file(Map.of("max-heat", "0.05"))).orElseThrow();
        assertThat(heat()).isEqualTo("0.06");

        decides(ADAM, "approve");

        assertThat(heat()).isEqualTo("0.05");
        assertThat(visited(request)).contains(Elements.CHANGE_APPLIED).doesNotContain(Elements.BINDING_BEGUN);
    }

    @Test
    @Order(8)
    void aFileThatIsEditedAgainEndsTheRequestOfTheOneBefore() {
        LimitRequest first =
                startsWith(TestLimits.file(Map.of("max-heat", "0.09"))).orElseThrow();

        LimitRequest second =
                startsWith(TestLimits.file(Map.of("max-heat", "0.07"))).orElseThrow();

        assertThat(end(first)).isEqualTo(LimitRequest.Progress.OVERTAKEN);
        assertThat(visited(first)).contains(Elements.RECORD_OVERTAKING, Elements.CHANGE_OVERTAKEN);
        assertThat(second.inWords()).isEqualTo("max-heat from 0.06 to 0.07");
        assertThat(startsWith(TestLimits.file(Map.of()))).isEmpty();
        assertThat(end(second)).isEqualTo(LimitRequest.Progress.OVERTAKEN);
        assertThat(inbox.open(desk.account)).isEmpty();
    }

    @Test
    @Order(9)
    void whatCannotBeMeantIsRefused() {
        assertThat(ask(Map.of("heat", "0.060"))).isInstanceOf(LimitsAsked.Refused.class);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ask(Map.of("heat", "2")))
                .withMessageContaining("gatehouse.risk.max-heat is above 0 and at most 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ask(Map.of("heat", "much")))
                .withMessageContaining("limit max-heat cannot be 'much'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ask(Map.of("size", "1")))
                .withMessageContaining("there is no limit 'size'; there are max-daily-loss, ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> process.asked(desk.account, Map.of("heat", "0.05"), "olga", " "))
                .withMessageContaining("1 to 500");
    }

    @Test
    @Order(99)
    void everyFlowWasTaken() {
        assertThat(desk.flowsNeverTaken(LimitChange.KEY)).isEmpty();
    }
}
