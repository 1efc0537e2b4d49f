package io.gatehouse.execution;

import static io.gatehouse.ledger.jdbc.TestLedger.put;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.DatabaseTest;
import io.gatehouse.instrument.Symbol;
import io.gatehouse.ledger.OrderRef;
import io.gatehouse.ledger.OrderState;
import io.gatehouse.money.Money;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@DatabaseTest
class RecoverOrdersTest {

    private final ExecutionDesk desk = new ExecutionDesk();

    private RecoverOrders.Recovery recover() {
        return desk.recoverOrders.recover(desk.account);
    }

    @Test
    void everythingThatHappenedMeanwhileIsHeard() {
        OrderRef filled = desk.working("AAA");
        OrderRef lost = desk.submitted("BBB");
        desk.broker.charge(desk.broker.execute(filled, -5, "0.45"), "3.25");

        RecoverOrders.Recovery recovery = recover();

        assertThat(recovery.activityUnknown()).isEmpty();
        assertThat(recovery.unresolved()).isEmpty();
        assertThat(desk.state(filled)).isEqualTo(OrderState.FILLED);
        assertThat(desk.state(lost)).isEqualTo(OrderState.WORKING);
        assertThat(desk.book.ledger().cash(desk.account)).isEqualTo(Money.of("100221.75"));
    }

    @Test
    void anOvernightEventIsHeardInTheMorning() {
        desk.held("AAA");
        recover();
        desk.passes(3600);
        desk.broker.expire(put("AAA"), false);
        desk.passes(12 * 3600);

        recover();
        recover();

        assertThat(desk.book.ledger().positions(desk.account)).isEmpty();
    }

    @Test
    void activityIsAskedForFromAnHourBeforeTheLastTime() {
        recover();
        assertThat(desk.inquiries.heardUntil(desk.account)).contains(desk.clock.now());
        OrderRef ref = desk.working("AAA");
        desk.broker.execute(ref, -5, "0.45");
        desk.passes(3600);
        recover();

        assertThat(desk.state(ref)).isEqualTo(OrderState.FILLED);
    }

    @Test
    void aSilentBrokerLeavesThingsUnknown() {
        OrderRef ref = desk.submitted("AAA");
        desk.broker.fallSilent();

        RecoverOrders.Recovery recovery = recover();

        assertThat(recovery.activityUnknown()).isEqualTo(Optional.of("no reply within 10 s"));
        assertThat(recovery.unresolved()).containsExactly(ref);
        assertThat(desk.inquiries.heardUntil(desk.account)).isEmpty();
        assertThat(desk.state(ref)).isEqualTo(OrderState.SENT);
    }

    @Test
    void whatWaitedIsSentAfterwards() {
        desk.broker.disconnect();
        OrderRef ref = desk.submitted("AAA");
        desk.broker.reconnect();

        RecoverOrders.Recovery recovery = desk.inTransaction(this::recover);

        assertThat(recovery.unresolved()).isEmpty();
        assertThat(desk.broker.placements(ref)).isEqualTo(1);
    }

    @Test
    void whatHappenedBeforeTheBooksWereOpenedIsInTheOpeningBalance() {
        ExecutionDesk fresh = desk.ofFreshAccount();
        fresh.broker.pay(new Symbol("ABC"), "25");
        fresh.recoverOrders.recover(fresh.account);
        fresh.passes(1);
        fresh.inTransaction(() -> fresh.openAccount.openIfNew(fresh.account));
        fresh.passes(60);
        fresh.broker.pay(new Symbol("XYZ"), "7");

        fresh.recoverOrders.recover(fresh.account);

        assertThat(fresh.book.ledger().cash(fresh.account)).isEqualTo(Money.of("100032"));
    }
}
