package io.gatehouse.broker.simulator;

import static io.gatehouse.broker.simulator.SimulatorBench.PAPER;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.execution.BrokerEvent;
import io.gatehouse.execution.BrokerPosition;
import io.gatehouse.instrument.Instrument;
import io.gatehouse.instrument.OptionContract;
import io.gatehouse.instrument.Stock;
import io.gatehouse.ledger.OrderRef;
import io.gatehouse.money.Money;
import io.gatehouse.money.Quantity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds after every event of random days, with and without faults. */
class SimulatedBrokerProperties {

    private final Map<OrderRef, SimulatedOrder> ended = new HashMap<>();

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void booksAlwaysAddUpWhateverGoesWrong(long seed) {
        SimulatorBench bench = SimulatorBench.with(FaultPlan.of(seed, anyRates(seed)));

        play(seed, bench);

        assertThat(bench.broker.books().account(PAPER).activity())
                .as("seed %d trades at all", seed)
                .hasSizeGreaterThan(20);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {101, 102, 103, 104, 105, 106, 107, 108})
    void withoutFaultsEverythingIsToldExactlyOnce(long seed) {
        SimulatorBench bench = SimulatorBench.calm();

        play(seed, bench);

        List<BrokerEvent> activity = bench.broker.books().account(PAPER).activity();
        List<BrokerEvent> told = bench.heard.stream().filter(activity::contains).toList();
        assertThat(told).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(activity);
        assertThat(bench.broker.faultsStruck()).as("seed %d", seed).isEmpty();
        Map<OrderRef, Long> endings = bench.heard.stream()
                .filter(event -> event instanceof BrokerEvent.Cancelled || event instanceof BrokerEvent.Rejected)
                .map(event -> event instanceof BrokerEvent.Cancelled cancelled
                        ? cancelled.ref()
                        : ((BrokerEvent.Rejected) event).ref())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        assertThat(endings.values()).as("seed %d: orders end once", seed).containsOnly(1L);
    }

    private static FaultRates anyRates(long seed) {
        Random random = new Random(seed);
        return new FaultRates(
                random.nextDouble() / 4,
                random.nextDouble() / 3,
                random.nextDouble() / 2,
                random.nextDouble() / 2,
                random.nextDouble(),
                random.nextDouble(),
                random.nextDouble() / 3,
                random.nextDouble(),
                random.nextDouble() / 4,
                random.nextDouble() / 4);
    }

    private void play(long seed, SimulatorBench bench) {
        bench.afterEach(event -> requireInvariants(seed, bench));
        for (RandomScript.Act act : RandomScript.of(seed, RandomScript.END).acts()) {
            bench.passUntil(act.at());
            act.deed().accept(bench);
            requireInvariants(seed, bench);
        }
        bench.passUntil(RandomScript.END);
    }

    private void requireInvariants(long seed, SimulatorBench bench) {
        String where = "seed " + seed + " after " + bench.heard.size() + " events at " + bench.clock.now();
        Books books = bench.broker.books();
        AccountBook book = books.account(PAPER);
        List<BrokerEvent> activity = book.activity();
        assertThat(book.cash()).as("cash, %s", where).isEqualTo(cashOf(activity));
        assertThat(book.positions())
                .as("positions, %s", where)
                .containsExactlyInAnyOrderElementsOf(positionsOf(activity));
        assertThat(activity.stream()
                        .filter(BrokerEvent.Executed.class::isInstance)
                        .map(event -> ((BrokerEvent.Executed) event).executionId()))
                .as("execution ids, %s", where)
                .doesNotHaveDuplicates();
        assertThat(books.agenda().items().stream()
                        .filter(item -> item.step() instanceof Step.TryFill)
                        .map(item -> ((Step.TryFill) item.step()).ref()))
                .as("one look at the market planned for each working order, %s", where)
                .containsExactlyInAnyOrderElementsOf(books.openOrders(PAPER).stream()
                        .filter(order -> order.phase() == SimulatedOrder.Phase.WORKING)
                        .map(SimulatedOrder::ref)
                        .toList());
        // One assertion for all: a million of them would take longer than the broker itself.
        assertThat(books.orders().values().stream().filter(this::isUnsound))
                .as("orders filled beyond their size or changed after their end, %s", where)
                .isEmpty();
    }

    private boolean isUnsound(SimulatedOrder order) {
        SimulatedOrder before = order.phase().isTerminal() ? ended.put(order.ref(), order) : ended.get(order.ref());
        boolean changed = before != null && !order.equals(before);
        return changed
                || order.filled().abs().compareTo(order.ticket().quantity().abs()) > 0;
    }

    private static Money cashOf(List<BrokerEvent> activity) {
        Money cash = Money.ofDollars(100_000);
        for (BrokerEvent event : activity) {
            if (event instanceof BrokerEvent.Executed execution) {
                cash = cash.minus(execution.instrument().valueOf(execution.quantity(), execution.price()));
            } else if (event instanceof BrokerEvent.CommissionReported report) {
                cash = cash.minus(report.commission());
            } else if (event instanceof BrokerEvent.DividendPaid dividend) {
                cash = cash.plus(dividend.amount());
            } else if (event instanceof BrokerEvent.OptionExpired expired && expired.assigned()) {
                OptionContract put = (OptionContract) expired.instrument();
                cash = cash.plus(put.valueOf(expired.quantity(), put.strike()));
            }
        }
        return cash;
    }

    private static List<BrokerPosition> positionsOf(List<BrokerEvent> activity) {
        Map<Instrument, Quantity> held = new HashMap<>();
        for (BrokerEvent event : activity) {
            if (event instanceof BrokerEvent.Executed execution) {
                held.merge(execution.instrument(), execution.quantity(), Quantity::plus);
            } else if (event instanceof BrokerEvent.OptionExpired expired) {
                held.merge(expired.instrument(), expired.quantity().negated(), Quantity::plus);
                if (expired.assigned()) {
                    Quantity shares = expired.quantity().negated().times(OptionContract.SHARES);
                    held.merge(new Stock(expired.instrument().underlying()), shares, Quantity::plus);
                }
            }
        }
        return held.entrySet().stream()
                .filter(position -> !position.getValue().isZero())
                .map(position -> new BrokerPosition(position.getKey(), position.getValue()))
                .toList();
    }
}
