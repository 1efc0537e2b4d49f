package io.gatehouse.reconciliation;

import static io.gatehouse.ledger.jdbc.TestLedger.SESSION;
import static io.gatehouse.ledger.jdbc.TestLedger.put;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.DatabaseTest;
import io.gatehouse.execution.Answer;
import io.gatehouse.execution.BenchDesk;
import io.gatehouse.execution.BrokerEvent;
import io.gatehouse.execution.BrokerOrder;
import io.gatehouse.execution.OrderTicket;
import io.gatehouse.ledger.OrderRef;
import io.gatehouse.ledger.Position;
import io.gatehouse.money.Money;
import io.gatehouse.money.Price;
import io.gatehouse.money.Quantity;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Days on which messages and answers are lost, people trade past the desk and cash moves by itself: after every
 * comparison the books are the broker's, or the account is paused or could not be compared. Never silently different.
 */
@DatabaseTest
class ReconciliationProperties {

    private static final String[] SYMBOLS = {"AAA", "BBB", "CCC"};

    private static final class Day {

        private final Random random;
        private final ReconciliationBench bench = new ReconciliationBench();
        private final BenchDesk desk = bench.desk;
        private boolean silent;
        private int hands;

        Day(long seed) {
            random = new Random(seed);
        }

        void step() {
            desk.passes(1 + random.nextInt(60));
            switch (random.nextInt(12)) {
                case 0, 1 -> desk.tryToEnter(SYMBOLS[random.nextInt(SYMBOLS.length)]);
                case 2 ->
                    working()
                            .forEach(order -> perhaps(new BrokerEvent.Acknowledged(
                                    desk.account, order.ticket().ref(), order.brokerOrderId(), desk.clock.now())));
                case 3, 4 -> fill();
                case 5 -> bench.ledger.openOrders(desk.account).forEach(order -> desk.cancel(order.ref()));
                case 6 -> byHand();
                case 7 -> desk.broker.add(Money.ofDollars(random.nextInt(3) - 1L));
                case 8 -> trouble();
                case 9 -> calm();
                case 10 ->
                    working().stream()
                            .findFirst()
                            .ifPresent(order -> desk.broker.end(
                                    order.ticket().ref(), BrokerOrder.Status.CANCELLED, "ended by the broker"));
                default -> resolve();
            }
        }

        private List<BrokerOrder> working() {
            return desk.broker.orders().values().stream()
                    .filter(order -> order.status() == BrokerOrder.Status.WORKING)
                    .filter(order -> bench.ledger.order(order.ticket().ref()).isPresent())
                    .toList();
        }

        private void perhaps(BrokerEvent event) {
            if (random.nextInt(3) > 0) {
                desk.broker.tell(event);
            }
        }

        private void fill() {
            for (BrokerOrder order : working()) {
                long left = order.ticket().quantity().minus(order.filled()).units();
                long part = (1L + random.nextInt((int) Math.abs(left))) * Long.signum(left);
                BrokerEvent.Executed executed =
                        desk.broker.execute(order.ticket().ref(), part, "0.45");
                perhaps(executed);
                if (random.nextBoolean()) {
                    perhaps(desk.broker.charge(executed, "0.65"));
                }
            }
        }

        private void byHand() {
            OrderRef ref = new OrderRef("hand " + ++hands);
            long quantity = random.nextBoolean() ? 1 : -1;
            desk.broker.take(new OrderTicket(
                    desk.account, ref, SESSION, put(SYMBOLS[0]), Quantity.of(quantity), Price.of("0.45")));
            if (random.nextBoolean()) {
                desk.broker.execute(ref, quantity, "0.45");
            }
        }

        private void trouble() {
            switch (random.nextInt(3)) {
                case 0 -> desk.broker.disconnect();
                case 1 -> {
                    desk.broker.fallSilent();
                    silent = true;
                }
                default -> desk.broker.loseMessages();
            }
        }

        private void calm() {
            desk.broker.reconnect();
            desk.broker.answerAgain();
            desk.broker.carryMessages();
            silent = false;
        }

        private void resolve() {
            if (!bench.open().isEmpty()) {
                bench.resolved(DifferenceCause.OTHER, random.nextBoolean());
            }
        }

        Outcome check(String as) {
            Comparison comparison = bench.reconcile();
            if (silent) {
                assertThat(comparison.isClean())
                        .as("silence is no agreement, %s", as)
                        .isFalse();
                return comparison.outcome();
            }
            if (comparison.outcome() == Outcome.DIFFERENT) {
                assertThat(bench.open()).as("paused, %s", as).isNotEmpty();
                assertThat(bench.open().stream().flatMap(latch -> latch.disputed().stream()))
                        .as("in dispute, %s", as)
                        .containsAll(comparison.disputed());
            } else if (comparison.outcome() == Outcome.AGREED) {
                assertThat(held()).as("positions, %s", as).isEqualTo(theirs());
                assertThat(bench.ledger.cash(desk.account).minus(cash()).abs().exceeds(Money.of("0.01")))
                        .as("cash differs, %s", as)
                        .isFalse();
            }
            assertThat(desk.book.deviations()).as(as).isEmpty();
            return comparison.outcome();
        }

        private Map<String, Quantity> held() {
            Map<String, Quantity> held = new TreeMap<>();
            for (Position position : bench.ledger.positions(desk.account)) {
                held.merge(position.instrument().code(), position.quantity(), Quantity::plus);
            }
            return held;
        }

        private Map<String, Quantity> theirs() {
            Map<String, Quantity> held = new TreeMap<>();
            desk.broker.held().forEach((instrument, quantity) -> held.put(instrument.code(), quantity));
            return held;
        }

        private Money cash() {
            return ((Answer.Known<Money>) desk.broker.cash(desk.account)).value();
        }
    }

    @Test
    void afterEveryComparisonTheBooksAgreeOrTheAccountIsPaused() {
        Set<Outcome> seen = EnumSet.noneOf(Outcome.class);
        for (long seed = 1; seed <= 6; seed++) {
            Day day = new Day(seed);
            for (int step = 0; step < 40; step++) {
                day.step();
                if (step % 4 == 3) {
                    seen.add(day.check("seed " + seed + ", step " + step));
                }
            }
        }
        assertThat(seen).contains(Outcome.AGREED, Outcome.DIFFERENT, Outcome.NOT_COMPARED);
    }
}
