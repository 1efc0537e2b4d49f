package io.gatehouse.broker.simulator;

import static io.gatehouse.broker.simulator.SimulatorBench.HOUSE;
import static io.gatehouse.broker.simulator.SimulatorBench.MONDAY;
import static io.gatehouse.broker.simulator.SimulatorBench.PAPER;
import static io.gatehouse.broker.simulator.SimulatorBench.PUT;
import static io.gatehouse.broker.simulator.SimulatorBench.newYork;
import static io.gatehouse.broker.simulator.SimulatorBench.ref;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.execution.BrokerEvent;
import io.gatehouse.execution.OrderTicket;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.money.Money;
import io.gatehouse.money.Price;
import io.gatehouse.money.Quantity;
import io.gatehouse.safety.Purpose;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** How the broker is run: by whom it is heard, when, and on which thread. */
class SimulatedBrokerTest {

    private final SimulatorBench bench = SimulatorBench.calm();

    @Test
    void isHeardByOneListenerOnly() {
        assertThatThrownBy(() -> bench.broker.connect(event -> {}))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("has a listener already");
    }

    @Test
    void neitherRunsNorTakesOrdersUnheard() {
        SimulatedBroker unheard = SimulatedBroker.inMemory(HOUSE, bench.world);
        OrderTicket ticket = new OrderTicket(PAPER, ref("a"), MONDAY, PUT, Quantity.of(-1), Price.of("0.40"));

        assertThatThrownBy(unheard::runDue)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("connect a listener first");
        assertThatThrownBy(() -> unheard.place(ticket, Purpose.ENTRY)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void isNotRunByItsOwnListener() {
        bench.afterEach(event -> bench.broker.runDue());
        bench.sell("a", 1, "0.60");

        assertThatThrownBy(() -> bench.pass(Duration.ofSeconds(1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("a listener must not run it");
    }

    @Test
    void takesOrdersFromItsListener() {
        bench.afterEach(event -> {
            if (event instanceof BrokerEvent.Acknowledged acknowledged
                    && acknowledged.ref().equals(ref("a"))) {
                bench.sell("b", 1, "0.60");
            }
        });
        bench.sell("a", 1, "0.60");
        bench.pass(Duration.ofSeconds(2));

        assertThat(bench.heard(BrokerEvent.Acknowledged.class))
                .extracting(BrokerEvent.Acknowledged::ref)
                .containsExactly(ref("a"), ref("b"));
    }

    @Test
    void answersOtherThreadsWhileItsListenerWaitsForThem() {
        bench.afterEach(event -> {
            CountDownLatch answered = new CountDownLatch(1);
            new Thread(() -> {
                        SimulatorBench.known(bench.broker.cash(PAPER));
                        answered.countDown();
                    })
                    .start();
            assertThat(awaited(answered)).isTrue();
        });
        bench.sell("a", 1, "0.60");
        bench.pass(Duration.ofSeconds(1));

        assertThat(bench.heard).hasSize(1);
    }

    private static boolean awaited(CountDownLatch latch) {
        try {
            return latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void tellsAnEventAgainThatItsListenerCouldNotTake() {
        List<BrokerEvent> refused = new ArrayList<>();
        bench.afterEach(event -> {
            if (refused.isEmpty()) {
                refused.add(event);
                throw new IllegalStateException("the ledger is closed");
            }
        });
        bench.sell("a", 1, "0.60");

        assertThatThrownBy(() -> bench.pass(Duration.ofSeconds(1))).hasMessage("the ledger is closed");
        bench.pass(Duration.ofSeconds(1));
        assertThat(bench.heard).hasSize(2).containsOnly(refused.get(0));
    }

    @Test
    void saysWhenItWantsToBeRunNext() {
        assertThat(bench.broker.nextDue()).contains(newYork(MONDAY, "17:30"));

        bench.sell("a", 1, "0.60");
        Instant due = bench.broker.nextDue().orElseThrow();
        assertThat(due)
                .isBetween(bench.clock.now().plusMillis(50), bench.clock.now().plusMillis(500));
        bench.broker.runDue();
        assertThat(bench.heard).isEmpty();

        bench.clock.advanceTo(due);
        bench.broker.runDue();
        assertThat(bench.heard).hasSize(1);
    }

    @Test
    void resultsDoNotDependOnTheOrderInWhichOrdersAreSent() {
        SimulatorBench other = SimulatorBench.calm();
        for (int i = 0; i < 10; i++) {
            bench.sell("r" + i, 5, "0.44");
            other.sell("r" + (9 - i), 5, "0.44");
        }
        bench.passTheClose();
        other.passTheClose();

        assertThat(other.heard).isEqualTo(bench.heard);
    }

    @Test
    void needsAccountsAndNoDebt() {
        Money cash = Money.ofDollars(1);
        assertThatThrownBy(() -> new House(7, List.of(), cash, FaultPlan.none()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("one or more different accounts; have []");
        assertThatThrownBy(() -> new House(7, List.of(PAPER, PAPER), cash, FaultPlan.none()))
                .hasMessageContaining("have [paper, paper]");
        assertThatThrownBy(() -> new House(7, List.of(new AccountId("a")), cash.negated(), FaultPlan.none()))
                .hasMessageContaining("starting cash is zero or more; have -1");
    }
}
