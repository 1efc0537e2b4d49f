package io.gatehouse.execution;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.DatabaseTest;
import io.gatehouse.instrument.Instrument;
import io.gatehouse.ledger.Ledger;
import io.gatehouse.ledger.OrderRef;
import io.gatehouse.ledger.OrderState;
import io.gatehouse.ledger.Position;
import io.gatehouse.money.Quantity;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The desk may be killed between any two steps: no order is sent twice, none is lost, and the books are the broker's. */
@DatabaseTest
class KillProperties {

    /** An entry's life as workflow and broker live it; every step may be taken again. */
    private static final class Life {

        private final OrderRef ref;

        Life(ExecutionDesk desk) {
            ref = OrderRef.entryOf(desk.book.trade("ABC"));
        }

        void live(ExecutionDesk desk) {
            desk.submit(desk.proposal("ABC"));
            if (desk.broker.orders().containsKey(ref) && desk.state(ref) == OrderState.SENT) {
                desk.broker.acknowledge(ref);
            }
            if (desk.state(ref) == OrderState.WORKING && desk.order(ref).reprices() == 0) {
                desk.inTransaction(() -> desk.repriceEntry.reprice(ref));
            }
            if (isWorking(desk) && order(desk).filled().isZero()) {
                BrokerEvent.Executed executed = desk.broker.execute(ref, -2, "0.44");
                BrokerEvent.CommissionReported report = desk.broker.charge(executed, "1.30");
                desk.broker.tell(executed);
                desk.broker.tell(report);
            }
            if (desk.state(ref) == OrderState.WORKING) {
                desk.inTransaction(() -> desk.cancelOrder.cancel(ref));
            }
            if (desk.broker.orders().containsKey(ref) && !desk.state(ref).isTerminal()) {
                desk.broker.tell(new BrokerEvent.Cancelled(desk.account, ref, "cancelled as asked", desk.clock.now()));
            }
        }

        private BrokerOrder order(ExecutionDesk desk) {
            return Objects.requireNonNull(desk.broker.orders().get(ref));
        }

        private boolean isWorking(ExecutionDesk desk) {
            return desk.broker.orders().containsKey(ref) && order(desk).status() == BrokerOrder.Status.WORKING;
        }
    }

    private static void recover(ExecutionDesk desk) {
        for (int i = 0; i < 3; i++) {
            desk.recoverOrders.recover(desk.account);
            desk.passes(61);
        }
    }

    @Test
    void noStepIsTheWrongOneToBeKilledAt() {
        boolean killed = true;
        int steps = 0;
        for (int step = 1; killed; step++) {
            ExecutionDesk whole = new ExecutionDesk();
            Life life = new Life(whole);
            Killer killer = new Killer(step);
            try {
                life.live(whole.breakable(killer));
            } catch (Killer.Killed e) {
                assertThat(e).hasMessage("step " + step);
            }
            killed = killer.hasKilled();

            ExecutionDesk again = whole.restarted();
            recover(again);
            life.live(again);
            again.recoverOrders.recover(again.account);

            check(again, life.ref, step);
            assertThat(step).as("the flow comes to its end").isLessThan(1000);
            steps = step;
        }
        assertThat(steps).as("steps at which it was killed").isGreaterThan(80);
    }

    private static void check(ExecutionDesk desk, OrderRef ref, int step) {
        Ledger ledger = desk.book.ledger();
        assertThat(desk.broker.placements(ref))
                .as("sent, killed at step %d", step)
                .isLessThanOrEqualTo(1);
        assertThat(desk.state(ref).isTerminal())
                .as("ended, killed at step %d", step)
                .isTrue();
        if (!desk.broker.orders().containsKey(ref)) {
            assertThat(desk.order(ref).reason()).as("killed at step %d", step).isEqualTo("never reached the broker");
        }
        assertThat(positions(desk)).as("killed at step %d", step).isEqualTo(desk.broker.held());
        assertThat(Answer.of(ledger.cash(desk.account)))
                .as("killed at step %d", step)
                .isEqualTo(desk.broker.cash(desk.account));
        assertThat(desk.book.deviations()).as("killed at step %d", step).isEmpty();
        assertThat(desk.outbox.pending(desk.account))
                .as("killed at step %d", step)
                .isEmpty();
        assertThat(desk.noticed().stream().filter(notice -> notice.kind().needsPerson()))
                .as("killed at step %d", step)
                .isEmpty();
    }

    static Map<Instrument, Quantity> positions(ExecutionDesk desk) {
        return desk.book.ledger().positions(desk.account).stream()
                .collect(Collectors.toMap(Position::instrument, Position::quantity, Quantity::plus));
    }
}
