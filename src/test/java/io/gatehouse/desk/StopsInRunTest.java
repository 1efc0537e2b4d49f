package io.gatehouse.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.GatehouseApplication;
import io.gatehouse.TestDatabase;
import io.gatehouse.emergency.OrderStop;
import io.gatehouse.emergency.RecordStops;
import io.gatehouse.emergency.RunDrill;
import io.gatehouse.emergency.StopProof;
import io.gatehouse.emergency.StopRecords;
import io.gatehouse.execution.OpenAccount;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.safety.Cause;
import io.gatehouse.safety.Latch;
import io.gatehouse.safety.Latches;
import io.gatehouse.safety.ReadTradingState;
import io.gatehouse.safety.StopFile;
import io.gatehouse.safety.StopNote;
import io.gatehouse.safety.TradingState;
import io.gatehouse.time.SimulatedDeskClock;
import io.gatehouse.workflow.engine.EngineJobs;
import io.gatehouse.workflow.inbox.Decided;
import io.gatehouse.workflow.inbox.Inbox;
import io.gatehouse.workflow.inbox.Person;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionTemplate;

/** A stop as a driven run answers it: round by round on its own clock, and into the database. */
@SpringBootTest(
        classes = GatehouseApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {
            "gatehouse.run.kind=simulate",
            "gatehouse.run.artifacts=target/stops-in-run/artifacts",
            "gatehouse.audit.folder=target/stops-in-run/audit/${random.uuid}",
            "gatehouse.safety.stop-folder=target/stops-in-run/stop/${random.uuid}",
            "gatehouse.broker.simulator.journal=",
            "logging.level.root=error"
        })
@ContextConfiguration(initializers = TestDatabase.OfContext.class)
@SuppressWarnings("NullAway.Init")
class StopsInRunTest {

    private static final AccountId PAPER = new AccountId("paper");
    private static final Person ANN = new Person("ann", Set.of("operator"));
    private static final Person BOB = new Person("bob", Set.of("approver"));

    @Autowired
    private StopsInRun run;

    @Autowired
    private List<EventSource> sources;

    @Autowired
    private OpenAccount open;

    @Autowired
    private SimulatedDeskClock clock;

    @Autowired
    private StopFile stops;

    @Autowired
    private OrderStop order;

    @Autowired
    private RecordStops record;

    @Autowired
    private StopRecords records;

    @Autowired
    private RunDrill drill;

    @Autowired
    private Latches latches;

    @Autowired
    private ReadTradingState states;

    @Autowired
    private EngineJobs jobs;

    @Autowired
    private Inbox inbox;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void aDeskWithItsBroker() {
        sources.forEach(EventSource::open);
        transaction.executeWithoutResult(status -> open.openIfNew(PAPER));
    }

    @AfterEach
    void nothingIsStopped() throws IOException {
        stops.lift(PAPER, List.of());
        resume();
    }

    private StopNote stop() throws IOException {
        StopNote stop = order.order(Optional.empty(), "host:ann", "a bad feeling", false);
        finish();
        return stop;
    }

    private void finish() {
        for (Optional<Instant> due = run.nextDue(); due.isPresent(); due = run.nextDue()) {
            clock.advanceTo(due.get());
            run.runDue();
        }
    }

    private Optional<Latch> latch() {
        return latches.openOf(PAPER).stream()
                .filter(latch -> latch.cause() == Cause.EMERGENCY_STOP)
                .findFirst();
    }

    private TradingState state() {
        return states.of(PAPER).state();
    }

    private void resume() {
        if (latch().isEmpty()) {
            return;
        }
        while (inbox.open(PAPER).isEmpty()) {
            jobs.run(jobs.next().orElseThrow(), () -> {});
        }
        Map<String, String> ask = Map.of("seen", "true", "reason", "over");
        assertThat(inbox.decide(inbox.open(PAPER).get(0).id(), ANN, ask)).isInstanceOf(Decided.Done.class);
        Map<String, String> agree = Map.of("decision", "approve", "reason", "over");
        assertThat(inbox.decide(inbox.open(PAPER).get(0).id(), BOB, agree)).isInstanceOf(Decided.Done.class);
    }

    private int lines(StopNote stop) {
        return jdbc.sql("SELECT COUNT(*) FROM emergency_line WHERE stop = ?")
                .param(stop.id())
                .query(Integer.class)
                .single();
    }

    @Test
    void isAnsweredOnTheRunsOwnClock() throws IOException {
        assertThat(run.nextDue()).isEmpty();
        Instant before = clock.now();
        StopNote stop = stop();

        List<StopProof> proofs = order.await(stop, Optional.empty(), Duration.ZERO);
        assertThat(OrderStop.isProven(proofs, Optional.empty())).isTrue();
        assertThat(proofs.get(0).took().desk()).isEqualTo(Duration.between(before, clock.now()));
        assertThat(run.nextDue()).isEmpty();
    }

    @Test
    void outlastsItsFile() throws IOException {
        stop();
        Files.delete(stops.fileOf(Optional.empty()));

        assertThat(state()).isEqualTo(TradingState.STOPPED);
        assertThat(latch().orElseThrow().reason()).isEqualTo("host:ann: a bad feeling");
    }

    @Test
    void entersTheAuditTrailOnceHoweverOftenItIsRecorded() throws IOException {
        StopNote stop = stop();
        record.record();
        int once = lines(stop);
        record.record();
        record.record();

        assertThat(once).isGreaterThanOrEqualTo(2);
        assertThat(lines(stop)).isEqualTo(once);
        assertThat(latches.openOf(PAPER)).hasSize(1);
    }

    @Test
    void twoPeopleEndItAndTheDeskTakesTheFileAway() throws IOException {
        stop();
        resume();

        assertThat(state()).isEqualTo(TradingState.ACTIVE);
        assertThat(stops.of(PAPER)).isEmpty();
    }

    @Test
    void aFileThatAKillLeftBehindAfterTheResumptionIsTakenAway() throws IOException {
        StopNote stop = stop();
        resume();
        stops.write(Optional.empty(), stop);

        record.record();

        assertThat(stops.of(PAPER)).isEmpty();
        assertThat(latch()).isEmpty();
    }

    @Test
    void aFileByHandAsksPeopleAsWell() throws IOException {
        Files.createDirectories(stops.folder());
        Files.createFile(stops.fileOf(Optional.of(PAPER)));
        run.runDue();

        assertThat(latch().orElseThrow().reason()).contains("the file paper.stop lies there");
    }

    @Test
    void nothingIsDrilledWhileItIsStopped() throws IOException {
        stop();

        assertThat(drill.drill(PAPER, "ann"))
                .isInstanceOfSatisfying(
                        RunDrill.Drilled.Refused.class,
                        refused -> assertThat(refused.reason()).contains("is stopped already"));
    }

    @Test
    void aDrillsFileWithoutADrillIsAStopLikeAnyOther() throws IOException {
        stops.writeDrill(PAPER, StopNote.of("ann", clock.now(), "killed in the middle", false));
        record.record();

        assertThat(latch()).isPresent();
    }

    @Test
    void closingEverythingIsOrderedForAsLongAsTheStopLasts() throws IOException {
        order.order(Optional.empty(), "host:ann", "and out", true);
        run.runDue();

        assertThat(jdbc.sql("SELECT COUNT(*) FROM emergency_flatten WHERE latch = ?")
                        .param(latch().orElseThrow().id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        transaction.executeWithoutResult(status -> record.flattenIfOrdered(PAPER));
    }

    @Test
    void nothingIsClosedBeforeTheBrokerHasSaidThatNothingWorks() throws IOException {
        StopNote stop = order.order(Optional.empty(), "host:ann", "and out", true);
        run.runDue();
        assertThat(flattenOf(stop)).startsWith("cannot begin yet (the broker has not said yet");

        finish();

        assertThat(flattenOf(stop)).isEqualTo("nothing is held");
    }

    private String flattenOf(StopNote stop) {
        return records.find(stop.id(), PAPER).orElseThrow().flatten();
    }
}
