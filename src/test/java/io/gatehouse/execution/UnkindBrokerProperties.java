package io.gatehouse.execution;

import static io.gatehouse.ledger.jdbc.TestLedger.put;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.DatabaseTest;
import io.gatehouse.ledger.Order;
import io.gatehouse.ledger.OrderRef;
import io.gatehouse.ledger.OrderState;
import io.gatehouse.risk.ApprovedTrade;
import io.gatehouse.strategy.TradeProposal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Days on which the broker loses messages, keeps silent, repeats itself and breaks off: afterwards, when it
 * answers again, the books are its own and no order was sent twice.
 */
@DatabaseTest
class UnkindBrokerProperties {

    private static final String[] SYMBOLS = {"AAA", "BBB", "CCC", "DDD", "EEE"};

    private static final class Day {

        private final Random random;
        private final ExecutionDesk desk = new ExecutionDesk();
        private final List<BrokerEvent> told = new ArrayList<>();

        Day(long seed) {
            random = new Random(seed);
        }

        void step() {
            desk.passes(1 + random.nextInt(40));
            switch (random.nextInt(12)) {
                case 0, 1 -> submit(desk.proposal(SYMBOLS[random.nextInt(SYMBOLS.length)]));
                case 2 -> acknowledge();
                case 3, 4 -> execute();
                case 5 -> open().forEach(desk::lookUp);
                case 6 -> open().forEach(this::repriceOrCancel);
                case 7 -> watch();
                case 8 -> repeat();
                case 9 -> trouble();
                case 10 -> calm();
                default -> desk.recoverOrders.recover(desk.account);
            }
        }

        private void submit(TradeProposal proposal) {
            desk.inTransaction(() -> {
                if (desk.governor.decide(proposal) instanceof ApprovedTrade approved) {
                    desk.submitOrder.submit(approved);
                }
            });
        }

        private List<OrderRef> open() {
            return desk.book.ledger().openOrders(desk.account).stream()
                    .map(Order::ref)
                    .toList();
        }

        /** Tells, or lets it be lost. */
        private void tell(BrokerEvent event) {
            if (random.nextInt(4) > 0) {
                told.add(event);
                desk.broker.tell(event);
            }
        }

        private void repeat() {
            if (!told.isEmpty()) {
                desk.broker.tell(told.get(random.nextInt(told.size())));
            }
        }

        private List<BrokerOrder> working() {
            return desk.broker.orders().values().stream()
                    .filter(order -> order.status() == BrokerOrder.Status.WORKING)
                    .toList();
        }

        private void acknowledge() {
            working()
                    .forEach(order -> tell(new BrokerEvent.Acknowledged(
                            desk.account, order.ticket().ref(), order.brokerOrderId(), desk.clock.now())));
        }

        private void execute() {
            for (BrokerOrder order : working()) {
                long left = order.ticket().quantity().minus(order.filled()).units();
                long part = (1L + random.nextInt((int) Math.abs(left))) * Long.signum(left);
                BrokerEvent.Executed executed = desk.broker.execute(
                        order.ticket().ref(), part, order.ticket().limit().toString());
                tell(executed);
                tell(desk.broker.charge(executed, "0.65"));
            }
        }

        private void repriceOrCancel(OrderRef ref) {
            boolean entry = desk.order(ref).intent().isEntry();
            if (entry && random.nextBoolean() && desk.state(ref) == OrderState.WORKING) {
                desk.inTransaction(() -> desk.repriceEntry.reprice(ref));
            } else if (random.nextInt(3) == 0) {
                desk.inTransaction(() -> desk.cancelOrder.cancel(ref));
            }
        }

        private void watch() {
            for (String symbol : SYMBOLS) {
                int mid = random.nextInt(3) == 0 ? 20 : random.nextInt(2) == 0 ? 140 : 45;
                desk.market.quote(put(symbol), "0." + (mid - 2 < 10 ? "0" : "") + Math.min(98, mid - 2), bidAsk(mid));
            }
            desk.watch();
        }

        private static String bidAsk(int mid) {
            return mid >= 98 ? "1.42" : "0." + (mid + 2);
        }

        private void trouble() {
            switch (random.nextInt(3)) {
                case 0 -> desk.broker.disconnect();
                case 1 -> desk.broker.fallSilent();
                default -> desk.broker.loseMessages();
            }
        }

        private void calm() {
            desk.broker.reconnect();
            desk.broker.answerAgain();
            desk.broker.carryMessages();
        }

        void end() {
            calm();
            for (int i = 0; i < 3; i++) {
                desk.recoverOrders.recover(desk.account);
                desk.passes(61);
            }
            working()
                    .forEach(order -> desk.broker.end(
                            order.ticket().ref(), BrokerOrder.Status.CANCELLED, "the session has closed"));
            desk.recoverOrders.recover(desk.account);
        }

        void check(long seed) {
            assertThat(KillProperties.positions(desk))
                    .as("positions, seed %d", seed)
                    .isEqualTo(desk.broker.held());
            assertThat(Answer.of(desk.book.ledger().cash(desk.account)))
                    .as("cash, seed %d", seed)
                    .isEqualTo(desk.broker.cash(desk.account));
            assertThat(open()).as("open orders, seed %d", seed).isEmpty();
            desk.broker
                    .orders()
                    .keySet()
                    .forEach(ref -> assertThat(desk.broker.placements(ref))
                            .as("placements of %s, seed %d", ref, seed)
                            .isEqualTo(1));
            assertThat(desk.noticed().stream().filter(notice -> notice.kind().needsPerson()))
                    .as("notices, seed %d", seed)
                    .isEmpty();
            assertThat(desk.book.deviations()).as("seed %d", seed).isEmpty();
        }
    }

    @Test
    void afterAnyDayTheBooksAreTheBrokers() {
        for (long seed = 1; seed <= 12; seed++) {
            Day day = new Day(seed);
            for (int step = 0; step < 70; step++) {
                day.step();
            }
            day.end();
            day.check(seed);
        }
    }
}
