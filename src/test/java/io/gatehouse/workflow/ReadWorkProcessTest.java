package io.gatehouse.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.audit.AuditSearch;
import io.gatehouse.audit.SearchAudit;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.workflow.dailytradingcycle.DailyTradingCycle;
import io.gatehouse.workflow.dailytradingcycle.DailyTradingCycleProcess;
import io.gatehouse.workflow.engine.Definition;
import io.gatehouse.workflow.engine.EngineInstance;
import io.gatehouse.workflow.engine.EngineJob;
import io.gatehouse.workflow.engine.EngineJob.State;
import io.gatehouse.workflow.engine.MoveJobs;
import io.gatehouse.workflow.engine.ProcessWork;
import io.gatehouse.workflow.engine.ReadDefinitions;
import io.gatehouse.workflow.engine.ReadInstances;
import io.gatehouse.workflow.engine.ReadVisits;
import io.gatehouse.workflow.engine.ReadWork;
import io.gatehouse.workflow.engine.StepWork;
import io.gatehouse.workflow.engine.VariableValue;
import io.gatehouse.workflow.engine.Visit;
import io.gatehouse.workflow.inbox.Person;
import io.gatehouse.workflow.intervention.Intervene;
import io.gatehouse.workflow.intervention.Intervened;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.flowable.engine.HistoryService;
import org.flowable.engine.ManagementService;
import org.flowable.engine.RepositoryService;
import org.flowable.engine.RuntimeService;
import org.flowable.engine.history.HistoricActivityInstance;
import org.flowable.engine.impl.util.CommandContextUtil;
import org.flowable.variable.api.persistence.entity.VariableInstance;
import org.flowable.variable.service.InternalVariableInstanceQuery;
import org.flowable.variable.service.VariableServiceConfiguration;
import org.flowable.variable.service.impl.InternalVariableInstanceQueryImpl;
import org.flowable.variable.service.impl.persistence.entity.data.impl.MybatisVariableInstanceDataManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What dashboards read of the engine, and what people may do about what they see there. */
@ProcessDesk.Test
@SuppressWarnings("NullAway.Init")
class ReadWorkProcessTest {

    private static final Person ANN = new Person("ann", Set.of("operator"));

    @Autowired
    private ProcessDesk.Setting setting;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private HistoryService history;

    @Autowired
    private ManagementService management;

    @Autowired
    private ReadDefinitions definitions;

    @Autowired
    private ReadInstances instances;

    @Autowired
    private ReadVisits visits;

    @Autowired
    private ReadWork work;

    @Autowired
    private MoveJobs move;

    @Autowired
    private Intervene intervene;

    @Autowired
    private SearchAudit audit;

    @Autowired
    private DailyTradingCycleProcess cycle;

    private ProcessDesk desk;
    private String instance;

    @BeforeEach
    void anInstanceWhoseStepsFail() {
        desk = new ProcessDesk(setting);
        instance = TestProcesses.start(
                repository, runtime, TestProcesses.FORKED, TestProcesses.FORKED + ":" + desk.account + ":one");
    }

    // Its task has no form, which nobody else is to stumble over.
    @AfterEach
    void takeItAway() {
        if (runtime.createProcessInstanceQuery().processInstanceId(instance).count() > 0) {
            runtime.deleteProcessInstance(instance, "the test is over");
        }
    }

    /** Ours of an execution's variables leaves out what the engine's own would leave out, and nothing else. */
    @Test
    void readsTheVariablesThatTheEngineWouldRead() {
        runtime.setVariable(instance, "words", "seen");
        runtime.setVariable(instance, "number", 7L);
        String step =
                runtime.createExecutionQuery().parentId(instance).list().get(0).getId();
        runtime.setVariableLocal(step, "own", true);

        for (String execution : List.of(instance, step)) {
            assertThat(variablesOf(
                            execution,
                            service ->
                                    service.getVariableInstanceEntityManager().createInternalVariableInstanceQuery()))
                    .isEqualTo(variablesOf(
                            execution,
                            service -> new InternalVariableInstanceQueryImpl(
                                    new MybatisVariableInstanceDataManager(service))));
        }
        assertThat(runtime.getVariables(instance)).containsOnly(Map.entry("words", "seen"), Map.entry("number", 7L));
        assertThat(runtime.getVariablesLocal(step)).containsOnly(Map.entry("own", true));
    }

    private Map<String, Object> variablesOf(
            String execution, Function<VariableServiceConfiguration, InternalVariableInstanceQuery> query) {
        return management.executeCommand(context -> {
            VariableServiceConfiguration service =
                    CommandContextUtil.getProcessEngineConfiguration(context).getVariableServiceConfiguration();
            // Counted with the execution, which is asked whether it has any.
            CommandContextUtil.getExecutionEntityManager(context).findById(execution);
            return query.apply(service).executionId(execution).withoutTaskId().list().stream()
                    .collect(Collectors.toMap(VariableInstance::getName, VariableInstance::getValue));
        });
    }

    private void runFor(Duration span) {
        desk.runUntil(desk.clock.now().plus(span));
    }

    private Definition forked() {
        return definitions.versions(TestProcesses.FORKED).get(0);
    }

    private ProcessWork process() {
        return work.processes(desk.account).stream()
                .filter(process -> process.definition().key().equals(TestProcesses.FORKED))
                .findFirst()
                .orElseThrow();
    }

    private StepWork step(String id) {
        return work.steps(forked(), desk.account).stream()
                .filter(step -> step.step().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private List<EngineJob> jobs(State state) {
        return work.jobs(Set.of(instance)).stream()
                .filter(job -> job.state() == state)
                .toList();
    }

    private Intervene.Asked asked(Person person, String reason) {
        return new Intervene.Asked(desk.account, person, reason);
    }

    private List<SearchAudit.Found> retriesInTheTrail() {
        return audit.search(
                desk.account,
                AuditSearch.of(
                        Optional.empty(),
                        Optional.of("step-retried"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        10));
    }

    @Test
    void twoFailedStepsOfOneInstanceAreOneInstanceAndTwoFailures() {
        runFor(Duration.ofSeconds(1));

        assertThat(process()).isEqualTo(new ProcessWork(forked(), 1, 1, 2, 1, 1, 0, Optional.empty()));
    }

    @Test
    void anotherAccountSeesNothingOfIt() {
        runFor(Duration.ofSeconds(1));
        AccountId other = new AccountId(desk.account + "-x");

        assertThat(work.processes(other))
                .allSatisfy(process ->
                        assertThat(process.running() + process.failed()).isZero());
        assertThat(work.steps(forked(), other))
                .allSatisfy(step -> assertThat(step.here() + step.visits()).isZero());
        assertThat(instances.find(other, instance)).isEmpty();
        assertThat(instances.find(desk.account, instance)).isPresent();
    }

    @Test
    void aTokenIsWhereItWaitsOrIsAboutToRunAndAFailureAtTheStepThatFailed() {
        assertThat(step("ServiceTask_First").here()).as("about to run").isEqualTo(1);

        runFor(Duration.ofSeconds(1));

        assertThat(step("ServiceTask_First")).satisfies(first -> {
            assertThat(first.here()).isZero();
            assertThat(first.failed()).isEqualTo(1);
            assertThat(first.visits()).isZero();
        });
        assertThat(step("ServiceTask_Patient").retrying()).isEqualTo(1);
        assertThat(step("UserTask_Look").here()).isEqualTo(1);
        assertThat(step("CatchEvent_DayPassed")).satisfies(timer -> {
            assertThat(timer.here()).isEqualTo(1);
            assertThat(timer.timers()).isEqualTo(1);
        });
        assertThat(step("StartEvent_Begun").visits()).isEqualTo(1);
    }

    @Test
    void aFailureSaysItsRootCauseAndARetryItsAttempt() {
        runFor(Duration.ofSeconds(1));

        assertThat(jobs(State.FAILED)).hasSize(2).allSatisfy(job -> {
            assertThat(job.reason()).contains("goOn").doesNotContain("Caused by", "Error while evaluating");
            assertThat(job.due()).isEmpty();
        });
        assertThat(jobs(State.RETRYING)).singleElement().satisfies(job -> {
            assertThat(job.nextAttempt()).isEqualTo(2);
            assertThat(job.attempts()).isEqualTo(3);
            assertThat(job.due()).isPresent();
            assertThat(job.reason()).contains("goOn");
        });
        assertThat(jobs(State.TIMER))
                .singleElement()
                .satisfies(job -> assertThat(job.timer()).isTrue());
    }

    @Test
    void visitsAndTimeAreThoseOfTheEnginesOwnHistory() {
        desk.withACandidate();
        cycle.sessionOpened(desk.account, desk.session.date());
        desk.runTheDay();
        Definition daily = definitions.versions(DailyTradingCycle.KEY).get(0);
        String id = instances.finished(daily, desk.account, "", 0, 10).get(0).id();
        Map<String, List<HistoricActivityInstance>> own =
                history.createHistoricActivityInstanceQuery().processInstanceId(id).finished().list().stream()
                        .filter(activity -> !activity.getActivityType().equals("sequenceFlow"))
                        .collect(Collectors.groupingBy(HistoricActivityInstance::getActivityId));

        assertThat(work.steps(daily, desk.account))
                .anyMatch(step -> step.visits() > 20)
                .allSatisfy(step -> {
                    List<HistoricActivityInstance> done =
                            own.getOrDefault(step.step().id(), List.of());
                    assertThat(step.visits()).as(step.step().id()).isEqualTo(done.size());
                    assertThat(step.spent().toMillis())
                            .as(step.step().id())
                            .isEqualTo(done.stream()
                                    .mapToLong(HistoricActivityInstance::getDurationInMillis)
                                    .sum());
                });
    }

    @Test
    void aFinishedInstanceIsFoundWithItsWayItsCallsAndWhatItHeld() {
        desk.withACandidate();
        cycle.sessionOpened(desk.account, desk.session.date());
        desk.runTheDay();
        Definition trades = definitions.versions("signal-to-trade").get(0);

        EngineInstance trade =
                instances.finished(trades, desk.account, "abcd", 0, 10).get(0);
        assertThat(instances.countFinished(trades, desk.account, "%")).isZero();
        assertThat(instances.countFinished(trades, desk.account, "")).isEqualTo(1);
        assertThat(trade.about()).isEqualTo(desk.session.date() + ":ABCD");
        assertThat(trade.endedAt()).contains("EndEvent_Executed");
        assertThat(visits.of(trade.id()).stream().filter(visit -> !visit.flow()))
                .extracting(Visit::step)
                .startsWith("StartEvent_TradeApproved", "ServiceTask_SubmitOrder")
                .endsWith("EndEvent_Executed");
        assertThat(instances.variables(trade.id()))
                .extracting(VariableValue::name)
                .contains("tradeId");
        EngineInstance caller =
                instances.find(desk.account, trade.calledBy().orElseThrow()).orElseThrow();
        assertThat(caller.key()).isEqualTo(DailyTradingCycle.KEY);
        assertThat(instances.calledBy(caller.id())).contains(trade);
    }

    @Test
    void theDiagramIsTheModelAsItWasDeployed() {
        assertThat(new String(definitions.xml(forked()), StandardCharsets.UTF_8))
                .contains("CatchEvent_DayPassed");
        assertThat(definitions.newest()).extracting(Definition::key).contains("signal-to-trade");
        assertThat(definitions.versions("nothing")).isEmpty();
    }

    @Test
    void anythingThatGoesOnChangesTheState() {
        Set<String> before = work.state();
        assertThat(work.state()).isEqualTo(before);

        runFor(Duration.ofSeconds(1));

        assertThat(work.state()).isNotEqualTo(before);
    }

    @Test
    void failedStepsAreTriedOnceMoreInAPersonsNameAndGoOn() {
        runFor(Duration.ofSeconds(1));
        runtime.setVariable(instance, "goOn", "yes");

        assertThat(intervene.retryAll(asked(ANN, "it is mended"), forked().id(), 2))
                .isInstanceOfSatisfying(
                        Intervened.Done.class, done -> assertThat(done.jobs()).hasSize(2));
        runFor(Duration.ofSeconds(1));

        assertThat(process().failed()).isZero();
        assertThat(step("ServiceTask_First").visits()).isEqualTo(1);
        assertThat(retriesInTheTrail()).hasSize(2).allSatisfy(line -> {
            assertThat(line.actor()).isEqualTo("ann");
            assertThat(line.decision()).isEqualTo("it is mended");
            assertThat(line.context()).containsEntry("process", "forked:" + desk.account + ":one");
            assertThat(line.context().get("failure")).contains("goOn");
        });
    }

    @Test
    void aStepThatFailsAgainWaitsForAPersonAgainAndIsNotTriedByItself() {
        runFor(Duration.ofSeconds(1));
        String job = jobs(State.FAILED).get(0).id();

        intervene.retry(asked(ANN, "let us see"), TestProcesses.FORKED, job);
        assertThat(jobs(State.WAITING)).extracting(EngineJob::id).containsExactly(job);
        runFor(Duration.ofSeconds(1));

        assertThat(jobs(State.FAILED)).extracting(EngineJob::id).hasSize(2).contains(job);
        assertThat(jobs(State.RETRYING)).as("only the one that was before").hasSize(1);
    }

    @Test
    void whoMayNotOrDoesNotSayWhyOrSawSomethingElseChangesNothing() {
        runFor(Duration.ofSeconds(1));
        String job = jobs(State.FAILED).get(0).id();

        assertThat(intervene.retry(asked(new Person("vic", Set.of("viewer")), "I want to"), TestProcesses.FORKED, job))
                .isEqualTo(new Intervened.Refused("trying a failed step again is for operators and administrators"));
        assertThat(intervene.retry(asked(ANN, " "), TestProcesses.FORKED, job))
                .isEqualTo(new Intervened.Refused("a reason is required"));
        assertThat(intervene.retryAll(asked(ANN, "all"), forked().id(), 3))
                .isEqualTo(new Intervened.Gone("2 steps have failed now, where 3 were shown; look again"));
        assertThat(intervene.retry(asked(ANN, "what"), TestProcesses.FORKED, "none"))
                .isInstanceOf(Intervened.Gone.class);
        assertThat(intervene.retry(asked(ANN, "another process"), "signal-to-trade", job))
                .isInstanceOf(Intervened.Gone.class);
        AccountId other = new AccountId(desk.account + "-x");
        assertThat(intervene.retry(new Intervene.Asked(other, ANN, "not mine"), TestProcesses.FORKED, job))
                .isInstanceOf(Intervened.Gone.class);

        assertThat(jobs(State.FAILED)).hasSize(2);
        assertThat(retriesInTheTrail()).isEmpty();
    }

    @Test
    void nobodyFiresATimerOfASimulatedClock() {
        runFor(Duration.ofSeconds(1));
        String timer = jobs(State.TIMER).get(0).id();

        assertThat(intervene.fire(asked(ANN, "now"), TestProcesses.FORKED, timer))
                .isEqualTo(new Intervened.Refused("firing a timer before its time is for administrators"));
        assertThat(intervene.fire(asked(new Person("root", Set.of("admin")), "now"), TestProcesses.FORKED, timer))
                .isInstanceOfSatisfying(
                        Intervened.Refused.class,
                        refused -> assertThat(refused.reason()).contains("the clock is simulated"));
        assertThat(jobs(State.TIMER)).hasSize(1);
    }

    @Test
    void aTimerThatIsFiredGoesOnAtOnce() {
        runFor(Duration.ofSeconds(1));

        move.fire(jobs(State.TIMER).get(0).id());
        runFor(Duration.ofSeconds(1));

        assertThat(step("CatchEvent_DayPassed")).satisfies(timer -> {
            assertThat(timer.here()).isZero();
            assertThat(timer.visits()).isEqualTo(1);
        });
    }
}
