package io.gatehouse.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gatehouse.GatehouseApplication;
import io.gatehouse.TestDatabase;
import io.gatehouse.execution.BrokerNotice;
import io.gatehouse.execution.BrokerNotices;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.strategy.SignalBook;
import io.gatehouse.time.DeskClock;
import io.gatehouse.time.SystemDeskClock;
import io.gatehouse.workflow.dailytradingcycle.DailyTradingCycle;
import io.gatehouse.workflow.dailytradingcycle.DailyTradingCycleProcess;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.flowable.engine.HistoryService;
import org.flowable.engine.history.HistoricActivityInstance;
import org.flowable.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionOperations;

/**
 * A desk on the wall clock that comes up after some days: nobody drives its clock, Quartz and the engine's
 * executor do everything. Its clock is the machine's, set so that the scan of a session is seconds away.
 */
@SpringBootTest(
        classes = {GatehouseApplication.class, RealTimeRunIT.Parts.class},
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {
            "gatehouse.run.kind=serve",
            "gatehouse.run.real-time=true",
            "gatehouse.run.artifacts=target/real-time-artifacts",
            "gatehouse.audit.folder=target/audit/${random.uuid}",
            "gatehouse.safety.stop-folder=target/stop/${random.uuid}",
            "gatehouse.broker.simulator.journal="
        })
@ContextConfiguration(initializers = TestDatabase.OfContext.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RealTimeRunIT {

    private static final AccountId ACCOUNT = new AccountId("paper");
    private static final LocalDate SESSION = LocalDate.of(2026, 1, 5);
    private static final Instant SCAN = at(LocalTime.of(9, 45));

    @Autowired
    private DeskClock clock;

    @Autowired
    private Scheduler quartz;

    @Autowired
    private ProcessEngineConfigurationImpl engine;

    @Autowired
    private HistoryService history;

    @Autowired
    private DailyTradingCycleProcess cycle;

    @Autowired
    private SignalBook signals;

    @Autowired
    private JdbcClient database;

    @Autowired
    private BrokerNotices notices;

    @Autowired
    private TransactionOperations transaction;

    @Autowired
    private CheckSession checks;

    @Test
    @Order(1)
    void catchesUpOnceWithTheSessionsMissedWhileItWasDown() throws SchedulerException {
        await().atMost(Duration.ofSeconds(10)).until(() -> cycle.wasStarted(ACCOUNT, SESSION));

        await().atMost(Duration.ofSeconds(5)).until(() -> next().isAfter(new SystemDeskClock().now()));
        assertThat(next().atZone(DeskClock.TRADING_ZONE).toLocalTime()).isEqualTo(LocalTime.of(7, 0));
        assertThat(cyclesStarted()).isEqualTo(1);
    }

    @Test
    @Order(2)
    void aTriggerThatIsDueAgainStartsNoSecondCycle() throws SchedulerException {
        Trigger again = TriggerBuilder.newTrigger()
                .withIdentity("again")
                .forJob(QuartzSessions.JOB)
                .withSchedule(SimpleScheduleBuilder.simpleSchedule())
                .build();
        quartz.scheduleJob(again);

        await().atMost(Duration.ofSeconds(10)).until(() -> !quartz.checkExists(again.getKey()));
        await().atMost(Duration.ofSeconds(5))
                .until(() -> quartz.getCurrentlyExecutingJobs().isEmpty());
        assertThat(cyclesStarted()).isEqualTo(1);
    }

    @Test
    @Order(3)
    void theExecutorRunsTheCyclesJobsWhenTheirTimeHasCome() {
        await().atMost(Duration.ofSeconds(25))
                .until(() -> !done(DailyTradingCycle.Elements.SCAN_MARKET).isEmpty());

        assertThat(done(DailyTradingCycle.Elements.COMPARE_WITH_BROKER)).isNotEmpty();
        assertThat(done(DailyTradingCycle.Elements.SCAN_MARKET))
                .singleElement()
                .satisfies(scan -> assertThat(scan.getStartTime().toInstant()).isBetween(SCAN, SCAN.plusSeconds(5)));
        assertThat(signals.whyNots(ACCOUNT, SESSION)).isNotEmpty();
    }

    @Test
    @Order(4)
    void runsNothingWhileAnotherNodeHoldsTheAccounts() throws SchedulerException {
        assertThat(engine.getAsyncExecutor().isActive()).isTrue();
        // What a killed node had begun is free for the next one after this long, not after the engine's hour.
        assertThat(engine.getAsyncExecutor().getAsyncJobLockTimeInMillis()).isEqualTo(10_000);
        database.sql("UPDATE desk_lease SET holder = 'another', expires_at = CURRENT_TIMESTAMP + INTERVAL '4' SECOND")
                .update();

        await().atMost(Duration.ofSeconds(5))
                .until(() -> !engine.getAsyncExecutor().isActive() && quartz.isInStandbyMode());
        assertThat(holder()).isEqualTo("another");

        await().atMost(Duration.ofSeconds(10))
                .until(() -> engine.getAsyncExecutor().isActive() && !quartz.isInStandbyMode());
        assertThat(holder()).isNotEqualTo("another");
    }

    @Test
    @Order(5)
    void theCheckAfterASessionNamesWhatNothingExplains() {
        transaction.executeWithoutResult(status -> notices.record(new BrokerNotice(
                ACCOUNT, BrokerNotice.Kind.UNKNOWN_ORDER, "by hand", "no order 'by hand' in our books", clock.now())));

        assertThat(checks.brokenBy(ACCOUNT, SESSION))
                .contains(SESSION + ": the daily cycle has not ended")
                .anySatisfy(broken -> assertThat(broken)
                        .startsWith(SESSION + ": UNKNOWN_ORDER at ")
                        .endsWith("no order 'by hand' in our books"));
    }

    private Instant next() throws SchedulerException {
        return quartz.getTrigger(QuartzSessions.trigger().getKey())
                .getNextFireTime()
                .toInstant();
    }

    private long cyclesStarted() {
        return history.createHistoricProcessInstanceQuery()
                .processDefinitionKey(DailyTradingCycle.KEY)
                .count();
    }

    private List<HistoricActivityInstance> done(String element) {
        return history.createHistoricActivityInstanceQuery()
                .activityId(element)
                .finished()
                .list();
    }

    private String holder() {
        return database.sql("SELECT holder FROM desk_lease").query(String.class).single();
    }

    private static Instant at(LocalTime newYork) {
        return SESSION.atTime(newYork).atZone(DeskClock.TRADING_ZONE).toInstant();
    }

    /** The machine's clock, moved: it goes on from five seconds before the scan when the desk starts. */
    static final class MovedClock implements DeskClock {

        private static final Instant START = SCAN.minusSeconds(5);

        private final DeskClock machine = new SystemDeskClock();
        private volatile Optional<Duration> moved = Optional.empty();

        void go() {
            moved = Optional.of(Duration.between(machine.now(), START));
        }

        @Override
        public Instant now() {
            return moved.map(machine.now()::plus).orElse(START);
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Parts {

        @Bean
        @Primary
        MovedClock movedClock() {
            return new MovedClock();
        }

        /** Before the desk starts: its trigger was due two days ago, and nothing was up to fire it. */
        @Bean
        SmartLifecycle downtime(JdbcClient database, MovedClock clock) {
            return new SmartLifecycle() {
                @Override
                public void start() {
                    clock.go();
                    Instant twoDaysAgo = new SystemDeskClock().now().minus(Duration.ofDays(2));
                    database.sql("UPDATE QRTZ_TRIGGERS SET NEXT_FIRE_TIME = ?")
                            .param(twoDaysAgo.toEpochMilli())
                            .update();
                }

                @Override
                public void stop() {}

                @Override
                public boolean isRunning() {
                    return false;
                }

                @Override
                public int getPhase() {
                    return DEFAULT_PHASE - 1;
                }
            };
        }
    }
}
