package io.gatehouse.broker.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.ledger.OrderRef;
import io.gatehouse.money.Money;
import io.gatehouse.money.Quantity;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrueBooksTest {

    private static final House HOUSE =
            new House(7, List.of(SimulatorBench.PAPER), Money.ofDollars(100_000), FaultPlan.none());

    private final List<OrderRef> handedOver = new ArrayList<>();
    private final List<String> written = new ArrayList<>();
    private final WatchBooks watch = new WatchBooks() {
        @Override
        public void before() {
            written.add("before");
        }

        @Override
        public void handedOver(OrderRef ref, Instant at) {
            handedOver.add(ref);
        }

        @Override
        public void after() {
            written.add("after");
        }
    };

    private final Path folder;

    TrueBooksTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void showWhatTheBrokerHoldsAndWhoseOrdersCame() {
        TrueBooks truth = TrueBooks.inMemory(watch);
        SimulatorBench bench = new SimulatorBench(world -> truth.open(HOUSE, world));
        trade(bench);

        assertThat(truth.held(SimulatorBench.PAPER)).containsEntry(bench.put(), Quantity.of(-5));
        assertThat(truth.cash(SimulatorBench.PAPER)).isEqualTo(bench.cashNow());
        assertThat(truth.orders()).extracting(order -> order.ticket().ref()).containsExactly(SimulatorBench.ref("a"));
        assertThat(truth.working(SimulatorBench.PAPER)).isEmpty();
        assertThat(truth.activity(SimulatorBench.PAPER)).isNotEmpty();
        assertThat(truth.isConnected()).isTrue();
        assertThat(truth.faults()).isEmpty();
        assertThat(handedOver).containsExactly(SimulatorBench.ref("a"));
        assertThat(written).startsWith("before", "after").hasSizeGreaterThan(6);
    }

    @Test
    void anOrderThatComesAgainIsSeen() {
        TrueBooks truth = TrueBooks.inMemory(WatchBooks.NOBODY);
        SimulatorBench bench = new SimulatorBench(world -> truth.open(HOUSE, world));
        trade(bench);
        assertThat(truth.arrivedAgain()).isEmpty();

        bench.place("a", bench.put(), -5, "0.40");

        assertThat(truth.arrivedAgain()).containsExactly(SimulatorBench.ref("a"));
    }

    @Test
    void outliveTheBrokerInMemoryAndTheProcessInADirectory() {
        for (TrueBooks truth : List.of(TrueBooks.inMemory(watch), TrueBooks.inDirectory(folder, watch))) {
            SimulatorBench bench = new SimulatorBench(world -> truth.open(HOUSE, world));
            trade(bench);
            Money cash = bench.cashNow();
            bench.broker.close();

            SimulatorBench next = new SimulatorBench(world -> truth.open(HOUSE, world));

            assertThat(next.cashNow()).isEqualTo(cash);
            assertThat(truth.cash(SimulatorBench.PAPER)).isEqualTo(cash);
            next.broker.close();
        }

        TrueBooks afterAKill = TrueBooks.inDirectory(folder, watch);
        SimulatorBench next = new SimulatorBench(world -> afterAKill.open(HOUSE, world));
        assertThat(afterAKill.held(SimulatorBench.PAPER)).isEqualTo(java.util.Map.of(next.put(), Quantity.of(-5)));
        next.broker.close();
    }

    private static void trade(SimulatorBench bench) {
        bench.quote(bench.put(), "0.40", "0.50");
        bench.place("a", bench.put(), -5, "0.40");
        bench.pass(Duration.ofMinutes(30));
    }
}
