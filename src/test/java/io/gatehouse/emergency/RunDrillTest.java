package io.gatehouse.emergency;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.TestDatabase;
import io.gatehouse.audit.TestAudit;
import io.gatehouse.emergency.jdbc.StopTables;
import io.gatehouse.execution.ScriptedBroker;
import io.gatehouse.execution.TestExecutionDoors;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.AccountKind;
import io.gatehouse.safety.StopFile;
import io.gatehouse.safety.TestSafety;
import io.gatehouse.time.NyseCalendar;
import io.gatehouse.time.SimulatedDeskClock;
import io.gatehouse.time.SystemDeskClock;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunDrillTest {

    private static final TestDatabase DATABASE = TestDatabase.of("ledger", "safety", "audit", "emergency");

    private final AccountId account = new AccountId(TestDatabase.newAccount());
    private final SimulatedDeskClock clock = new SimulatedDeskClock(Instant.parse("2026-01-05T15:00:00Z"));
    private final ScriptedBroker broker = new ScriptedBroker(clock, account);
    private final StopBook book = StopTables.book(DATABASE.jdbc());
    private final List<Object> told = new ArrayList<>();
    private final StopFile stops;
    private final EmergencyWatch watch;
    private final RunDrill drill;

    RunDrillTest(@TempDir Path folder) {
        StopRecords records = new StopRecords(folder);
        stops = new StopFile(folder);
        watch = new EmergencyWatch(
                stops,
                List.of(account),
                new AnswerStop.Means(TestExecutionDoors.clear(broker), records, clock, clock, "a test"),
                new WatchManner(2, 3));
        drill = new RunDrill(
                broker,
                stops,
                new OrderStop(stops, records, new SystemDeskClock()),
                new RunningDrills(),
                book,
                new StopHistory(TestAudit.of(DATABASE, account, folder.resolve("audit"), clock)),
                TestSafety.states(DATABASE, folder),
                new NyseCalendar(),
                clock,
                told::add,
                DATABASE.transactionManager());
    }

    private RunDrill.Drilled drillWhileTheWatchLooks() throws InterruptedException {
        AtomicBoolean over = new AtomicBoolean();
        Thread looking = new Thread(() -> {
            while (!over.get()) {
                watch.look();
                Thread.onSpinWait();
            }
        });
        looking.start();
        try {
            return drill.drill(account, "ann");
        } finally {
            over.set(true);
            looking.join();
        }
    }

    @Test
    void filesWhatWasProvenAndLetsTradingGoOn() throws InterruptedException {
        assertThat(drillWhileTheWatchLooks()).isInstanceOfSatisfying(RunDrill.Drilled.Done.class, done -> {
            assertThat(done.drill().passed()).isTrue();
            assertThat(done.drill().words()).contains("no order was working, so no cancel was rehearsed");
            assertThat(told).containsExactly(new DrillFiled(done.drill()));
        });

        assertThat(stops.of(account)).isEmpty();
        assertThat(book.lastPassed(account)).contains(LocalDate.of(2026, 1, 5));
        assertThat(drill.drills(account))
                .singleElement()
                .extracting(Drill::person)
                .isEqualTo("ann");
    }

    @Test
    void isRefusedOnRealMoney() {
        broker.kind = AccountKind.LIVE;

        assertThat(drill.drill(account, "ann"))
                .isInstanceOfSatisfying(
                        RunDrill.Drilled.Refused.class,
                        refused -> assertThat(refused.reason()).contains("is real money; a drill is for paper"));
        assertThat(stops.of(account)).isEmpty();
        assertThat(book.drills(account)).isEmpty();
    }
}
