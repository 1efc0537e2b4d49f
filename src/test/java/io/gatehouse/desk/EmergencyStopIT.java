package io.gatehouse.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gatehouse.GatehouseApplication;
import io.gatehouse.TestDatabase;
import io.gatehouse.emergency.Drill;
import io.gatehouse.emergency.OrderStop;
import io.gatehouse.emergency.RunDrill;
import io.gatehouse.emergency.StopProof;
import io.gatehouse.execution.Answer;
import io.gatehouse.execution.Broker;
import io.gatehouse.execution.BrokerOrder;
import io.gatehouse.execution.OrderBlocked;
import io.gatehouse.execution.OrderTicket;
import io.gatehouse.instrument.Symbol;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.OrderRef;
import io.gatehouse.ledger.TradeId;
import io.gatehouse.market.MarketData;
import io.gatehouse.market.OptionQuote;
import io.gatehouse.money.Price;
import io.gatehouse.money.Quantity;
import io.gatehouse.phases.DrillRecord;
import io.gatehouse.safety.Purpose;
import io.gatehouse.safety.StopNote;
import io.gatehouse.time.DeskClock;
import io.gatehouse.time.SystemDeskClock;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;
import org.apache.commons.dbcp2.BasicDataSource;
import org.assertj.core.api.Assertions;
import org.flowable.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.flowable.job.service.impl.asyncexecutor.DefaultAsyncJobExecutor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/**
 * A whole desk on the wall clock, at ten in the morning of a session, with orders at its broker: how long a stop takes
 * from the command to the proof, and that it needs neither the engine nor the database. In a build most stops have to be
 * proven in time; {@code -Dgatehouse.emergency.runs=100} measures as long as the figures on record, and asks it of 99.
 */
@SpringBootTest(
        classes = {GatehouseApplication.class, EmergencyStopIT.Parts.class},
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {
            "gatehouse.run.kind=serve",
            "gatehouse.run.real-time=true",
            "gatehouse.run.artifacts=target/emergency-it/artifacts",
            "gatehouse.audit.folder=target/emergency-it/audit/${random.uuid}",
            "gatehouse.safety.stop-folder=target/emergency-it/stop/${random.uuid}",
            "gatehouse.broker.simulator.journal=target/emergency-it/broker/${random.uuid}",
            "logging.level.root=error"
        })
@ContextConfiguration(initializers = TestDatabase.OfContext.class)
@DirtiesContext
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@SuppressWarnings("NullAway.Init")
class EmergencyStopIT {

    private static final AccountId ACCOUNT = new AccountId("paper");
    private static final LocalDate SESSION = LocalDate.of(2026, 1, 5);
    private static final int RUNS = Integer.getInteger("gatehouse.emergency.runs", 20);
    private static final Duration ASKED = Duration.ofSeconds(1);
    /** From so many runs on the 99th percentile is more than the slowest moment of a machine that others use as well. */
    private static final int ENOUGH = 100;

    private static int orders;

    @Autowired
    private DeskView desk;

    @Autowired
    private Broker broker;

    @Autowired
    private MarketData market;

    @Autowired
    private RunDrill drill;

    @Autowired
    private DrillRecord drills;

    @Autowired
    private OrderStop order;

    @Autowired
    private DataSource database;

    @Autowired
    private ProcessEngineConfigurationImpl engine;

    @BeforeEach
    void untilTheDeskRunsTheAccounts() {
        await().atMost(Duration.ofSeconds(20)).until(() -> desk.whyClosed().isEmpty());
    }

    private OrderTicket ticket() {
        Symbol symbol = market.universe().get(0).symbol();
        OptionQuote listed = market.chain(symbol, SESSION.plusDays(5), SESSION.plusDays(20)).quotes().stream()
                .filter(quote -> quote.contract().right() == io.gatehouse.instrument.Right.PUT)
                .findFirst()
                .orElseThrow();
        int n = orders++;
        Symbol name = new Symbol("Z" + (char) ('A' + n / 26) + (char) ('A' + n % 26));
        // Far above the market, so that it works and is never filled.
        return new OrderTicket(
                ACCOUNT,
                OrderRef.entryOf(new TradeId(ACCOUNT, SESSION, name)),
                SESSION,
                listed.contract(),
                Quantity.of(-1),
                Price.of("90"));
    }

    private OrderRef working() {
        OrderTicket ticket = ticket();
        broker.place(ticket, Purpose.ENTRY);
        await().pollInterval(Duration.ofMillis(10))
                .atMost(Duration.ofSeconds(10))
                .until(() -> works(ticket.ref()));
        return ticket.ref();
    }

    private boolean works(OrderRef ref) {
        return broker.workingOrders(ACCOUNT) instanceof Answer.Known<List<BrokerOrder>> known
                && known.value().stream().anyMatch(found -> found.ticket().ref().equals(ref));
    }

    @Test
    @Order(1)
    void provesWithinASecondThatNothingWorks() {
        List<Duration> took = new ArrayList<>();
        for (int i = 0; i < RUNS; i++) {
            OrderRef ref = working();
            Drill done = ((RunDrill.Drilled.Done) drill.drill(ACCOUNT, "ann")).drill();
            assertThat(done.passed()).as(done.words()).isTrue();
            assertThat(done.cancelled()).isPositive();
            assertThat(works(ref)).isFalse();
            took.add(done.wall());
        }

        took.sort(Duration::compareTo);
        Duration median = took.get(took.size() / 2);
        Duration p99 = took.get((int) Math.ceil(took.size() * 0.99) - 1);
        org.slf4j.LoggerFactory.getLogger(EmergencyStopIT.class)
                .error(
                        "emergency stop, {} runs: median {} ms, p99 {} ms, longest {} ms",
                        RUNS,
                        median.toMillis(),
                        p99.toMillis(),
                        took.get(took.size() - 1).toMillis());
        assertThat(RUNS < ENOUGH ? median : p99).isLessThanOrEqualTo(ASKED);
        assertThat(drills.lastPassed(ACCOUNT)).contains(SESSION);
    }

    @Test
    @Order(2)
    void needsNoThreadOfTheEngine() {
        OrderRef ref = working();
        CountDownLatch busy = new CountDownLatch(1);
        saturate(busy);
        try {
            Drill done = ((RunDrill.Drilled.Done) drill.drill(ACCOUNT, "ann")).drill();

            assertThat(done.passed()).as(done.words()).isTrue();
            assertThat(done.wall()).isLessThan(Duration.ofSeconds(2));
            assertThat(works(ref)).isFalse();
        } finally {
            busy.countDown();
        }
    }

    /** Until every thread of the executor is busy and a thousand tasks wait. */
    private void saturate(CountDownLatch busy) {
        DefaultAsyncJobExecutor executor = (DefaultAsyncJobExecutor) engine.getAsyncExecutor();
        for (int i = 0; i < 1_000; i++) {
            executor.getTaskExecutor().execute(() -> {
                try {
                    busy.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
        }
        CountDownLatch probe = new CountDownLatch(1);
        executor.getTaskExecutor().execute(probe::countDown);
        assertThat(probe.getCount()).as("a task of the engine that waits").isEqualTo(1);
    }

    @Test
    @Order(3)
    void needsNoDatabase() throws SQLException, IOException {
        OrderRef ref = working();
        database.unwrap(BasicDataSource.class).close();
        await().atMost(Duration.ofSeconds(10)).until(() -> desk.whyClosed().isPresent());

        StopNote stop = order.order(Optional.empty(), "host:ann", "the database is gone", true);
        List<StopProof> proofs = order.await(stop, Optional.empty(), Duration.ofSeconds(10));

        assertThat(proofs).singleElement().satisfies(proof -> {
            assertThat(proof.proven()).as(proof.inWords()).isTrue();
            assertThat(proof.cancelled()).contains(ref.value());
        });
        assertThat(works(ref)).isFalse();
        Assertions.assertThatThrownBy(() -> broker.place(ticket(), Purpose.ENTRY))
                .isInstanceOf(OrderBlocked.class);
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(order.await(stop, Optional.empty(), Duration.ZERO))
                        .singleElement()
                        .satisfies(proof -> assertThat(proof.flatten()).startsWith("cannot begin yet")));
    }

    /** The machine's clock, moved to ten in the morning of the session. */
    static final class MovedClock implements DeskClock {

        private final DeskClock machine = new SystemDeskClock();
        private final Duration moved = Duration.between(machine.now(), Instant.parse("2026-01-05T15:00:00Z"));

        @Override
        public Instant now() {
            return machine.now().plus(moved);
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Parts {

        @Bean
        @Primary
        MovedClock movedClock() {
            return new MovedClock();
        }
    }
}
