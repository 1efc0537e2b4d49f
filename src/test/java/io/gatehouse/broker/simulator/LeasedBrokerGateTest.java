package io.gatehouse.broker.simulator;

import static io.gatehouse.broker.simulator.SimulatorBench.PAPER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.gatehouse.TestDatabase;
import io.gatehouse.execution.Answer;
import io.gatehouse.execution.OrderBlocked;
import io.gatehouse.execution.OrderGate;
import io.gatehouse.execution.OrderTicket;
import io.gatehouse.instrument.Symbol;
import io.gatehouse.ledger.OrderRef;
import io.gatehouse.ledger.TradeId;
import io.gatehouse.money.Price;
import io.gatehouse.money.Quantity;
import io.gatehouse.safety.Cause;
import io.gatehouse.safety.Latch;
import io.gatehouse.safety.Latches;
import io.gatehouse.safety.Purpose;
import io.gatehouse.safety.ReadTradingState;
import io.gatehouse.safety.StopFile;
import io.gatehouse.safety.TestSafety;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessResourceFailureException;

/** The gate inside the adapter, as somebody meets it who has come past everything before it. */
class LeasedBrokerGateTest {

    private static final TestDatabase DATABASE = TestDatabase.of("ledger", "safety");
    private static final OrderRef ENTRY =
            OrderRef.entryOf(new TradeId(PAPER, SimulatorBench.MONDAY, new Symbol("XYZ")));

    private final Path folder;
    private final SimulatorBench bench = SimulatorBench.calm();
    private final Latches latches = TestSafety.latches(DATABASE);
    private final SimulatedBroker behind = SimulatedBroker.inMemory(SimulatorBench.HOUSE, bench.world);
    private final LeasedBroker broker;

    LeasedBrokerGateTest(@TempDir Path folder) {
        this.folder = folder;
        this.broker = adapter(folder, behind, latches);
    }

    private static LeasedBroker adapter(Path folder, SimulatedBroker behind, Latches record) {
        LeasedBroker adapter =
                new LeasedBroker(() -> behind, new OrderGate(new ReadTradingState(new StopFile(folder), record)));
        adapter.connect(event -> {});
        adapter.open();
        return adapter;
    }

    private void places(LeasedBroker on, Purpose purpose) {
        on.place(
                new OrderTicket(
                        PAPER, ENTRY, SimulatorBench.MONDAY, SimulatorBench.PUT, Quantity.of(-1), Price.of("0.40")),
                purpose);
    }

    private boolean hasSeenIt() {
        return ((Answer.Known<Optional<io.gatehouse.execution.BrokerOrder>>) behind.find(PAPER, ENTRY))
                .value()
                .isPresent();
    }

    @Test
    void aStopFileBlocksAtOnceAndCancelsPass() throws IOException {
        Files.writeString(folder.resolve("ALL.stop"), "adam: a fire");

        assertThatExceptionOfType(OrderBlocked.class)
                .isThrownBy(() -> places(broker, Purpose.ENTRY))
                .withMessageContaining("STOPPED by")
                .withMessageContaining("adam: a fire");
        assertThatExceptionOfType(OrderBlocked.class).isThrownBy(() -> places(broker, Purpose.AUTOMATIC_EXIT));
        assertThatExceptionOfType(OrderBlocked.class).isThrownBy(() -> broker.reprice(PAPER, ENTRY, Price.of("0.39")));
        broker.cancel(PAPER, ENTRY);
        assertThat(hasSeenIt()).isFalse();
    }

    @Test
    void whatAPersonOrderedPassesEvenThen() throws IOException {
        Files.writeString(folder.resolve("paper.stop"), "");

        places(broker, Purpose.ORDERED_EXIT);

        assertThat(hasSeenIt()).isTrue();
    }

    @Test
    void aLatchThatWasClosedBehindTheDeskIsSeen() {
        DATABASE.inTransaction(() -> {
            latches.close(Latch.closed(
                    "paper:gate", PAPER, Cause.DAILY_LOSS, SimulatorBench.MONDAY, bench.clock.now(), "lost $2,100"));
            return 1;
        });

        assertThatExceptionOfType(OrderBlocked.class)
                .isThrownBy(() -> places(broker, Purpose.ENTRY))
                .withMessageContaining("HALTED since");
        DATABASE.inTransaction(() -> {
            latches.release("paper:gate", new Latch.Release("adam", Optional.empty(), "seen", bench.clock.now()));
            return 1;
        });
        places(broker, Purpose.ENTRY);
        assertThat(hasSeenIt()).isTrue();
    }

    @Test
    void withoutADatabaseNothingIsEntered() {
        Latches unreadable = (Latches) Proxy.newProxyInstance(
                Latches.class.getClassLoader(), List.of(Latches.class).toArray(Class<?>[]::new), (p, method, args) -> {
                    throw new DataAccessResourceFailureException("the database is gone");
                });

        LeasedBroker blind = adapter(folder, SimulatedBroker.inMemory(SimulatorBench.HOUSE, bench.world), unreadable);

        assertThatExceptionOfType(OrderBlocked.class)
                .isThrownBy(() -> places(blind, Purpose.ENTRY))
                .withMessageContaining("cannot be read: the database is gone");
        places(blind, Purpose.ORDERED_EXIT);
    }
}
