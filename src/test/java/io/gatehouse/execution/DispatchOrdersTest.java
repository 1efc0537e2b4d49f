package io.gatehouse.execution;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.DatabaseTest;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.OrderRef;
import io.gatehouse.ledger.OrderState;
import io.gatehouse.money.Price;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

@DatabaseTest
class DispatchOrdersTest {

    private final ExecutionDesk desk = new ExecutionDesk();

    @Test
    void withoutAConnectionAnOrderWaitsInTheOutbox() {
        desk.broker.disconnect();
        OrderRef ref = desk.submitted("ABC");
        assertThat(desk.broker.placements(ref)).isZero();

        desk.broker.reconnect();
        desk.dispatch.dispatchPending(desk.account);
        desk.dispatch.dispatchPending(desk.account);

        assertThat(desk.broker.placements(ref)).isEqualTo(1);
        assertThat(desk.state(ref)).isEqualTo(OrderState.SENT);
    }

    @Test
    void withoutATransactionWhatWaitsIsSentAtOnce() {
        desk.broker.disconnect();
        OrderRef ref = desk.submitted("ABC");
        desk.broker.reconnect();

        desk.dispatch.afterCommit(desk.account);

        assertThat(desk.broker.placements(ref)).isEqualTo(1);
    }

    @Test
    void theBrokerIsHeardOnceTheDeskIsThere() {
        OrderRef ref = desk.submitted("ABC");
        desk.broker.connect(event -> {});

        new ConnectBroker(desk.broker, desk.hearBroker).afterSingletonsInstantiated();
        desk.broker.acknowledge(ref);

        assertThat(desk.state(ref)).isEqualTo(OrderState.WORKING);
    }

    @Test
    void nothingOvertakesWhatWaits() {
        desk.broker.disconnect();
        OrderRef first = desk.submitted("AAA");
        OrderRef second = desk.submitted("BBB");
        desk.broker.reconnect();

        desk.dispatch.dispatchPending(desk.account);

        assertThat(desk.broker.commands())
                .containsExactly("place " + first + " -5 at 0.45", "place " + second + " -5 at 0.45");
    }

    @Test
    void anEntryThatWaitedTooLongIsNeverSent() {
        desk.broker.disconnect();
        OrderRef ref = desk.submitted("ABC");
        desk.broker.reconnect();
        desk.clock.advanceTo(Instant.parse("2026-11-20T20:31:00Z"));

        desk.dispatch.dispatchPending(desk.account);

        assertThat(desk.broker.placements(ref)).isZero();
        assertThat(desk.state(ref)).isEqualTo(OrderState.CANCELLED);
        assertThat(desk.order(ref).reason()).startsWith("never sent: nothing is entered after");
        assertThat(desk.announced).containsExactly(new OrderClosed(ref));
        assertThat(new OrderClosed(ref).account()).isEqualTo(desk.account);
    }

    @Test
    void anOrderIsNotTriedForEver() {
        desk.broker.disconnect();
        OrderRef ref = desk.submitted("ABC");
        for (int i = 0; i < DispatchOrders.MAX_ATTEMPTS; i++) {
            assertThat(desk.state(ref).isTerminal()).isFalse();
            desk.dispatch.dispatchPending(desk.account);
        }

        assertThat(desk.state(ref)).isEqualTo(OrderState.CANCELLED);
        assertThat(desk.order(ref).reason()).isEqualTo("never sent: no connection in 20 attempts");
    }

    @Test
    void aCommandForAnOrderThatHasEndedIsDropped() {
        OrderRef ref = desk.working("ABC");
        desk.broker.disconnect();
        desk.inTransaction(() -> desk.cancelOrder.cancel(ref));
        desk.broker.tell(desk.broker.execute(ref, -5, "0.45"));
        desk.broker.reconnect();

        desk.dispatch.dispatchPending(desk.account);

        assertThat(desk.broker.commands()).containsExactly("place " + ref + " -5 at 0.45");
        assertThat(desk.outbox.pending(desk.account)).isEmpty();
    }

    @Test
    void aCommandSomebodyElseTookIsLeftToHim() {
        desk.broker.disconnect();
        OrderRef ref = desk.submitted("ABC");
        OrderCommand command = desk.outbox.pending(desk.account).get(0);
        ExecutionDesk other = desk.breakable(new ExecutionDesk.Wrap() {
            @Override
            public <T> T wrap(Class<T> type, T real) {
                return type == Outbox.class ? type.cast(new OneStepBehind((Outbox) real, command)) : real;
            }
        });
        desk.broker.reconnect();

        other.dispatch.dispatchPending(desk.account);

        assertThat(desk.broker.placements(ref)).isZero();
    }

    /** An outbox whose command was taken by another node after it was listed. */
    private record OneStepBehind(Outbox real, OrderCommand gone) implements Outbox {

        @Override
        public void add(OrderRef ref, OrderCommand.Kind kind, Price limit) {
            real.add(ref, kind, limit);
        }

        @Override
        public List<OrderCommand> pending(AccountId account) {
            return List.of(gone);
        }

        @Override
        public boolean take(OrderCommand command) {
            real.take(command);
            return real.take(command);
        }

        @Override
        public void putBack(OrderCommand command) {
            real.putBack(command);
        }

        @Override
        public boolean holds(OrderRef ref, OrderCommand.Kind kind) {
            return real.holds(ref, kind);
        }

        @Override
        public void drop(OrderRef ref) {
            real.drop(ref);
        }
    }
}
