package io.gatehouse.execution;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.Ledger;
import io.gatehouse.ledger.Order;
import io.gatehouse.risk.RegimeChanged;
import io.gatehouse.risk.RegimeTransition;
import io.gatehouse.safety.Latch;
import io.gatehouse.safety.LatchClosed;
import io.gatehouse.safety.Purpose;
import io.gatehouse.safety.ReadTradingState;
import io.gatehouse.safety.TradingStanding;
import java.util.function.Predicate;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Asks for the end of working orders, in the caller's transaction. */
@Component
public class CancelWorkingOrders {

    private final Ledger ledger;
    private final CancelOrder cancelOrder;
    private final ReadTradingState states;

    CancelWorkingOrders(Ledger ledger, CancelOrder cancelOrder, ReadTradingState states) {
        this.ledger = ledger;
        this.cancelOrder = cancelOrder;
        this.states = states;
    }

    /** What may not be sent any more must not go on working either. */
    @EventListener
    void on(LatchClosed closed) {
        Latch latch = closed.latch();
        TradingStanding standing = states.of(latch.account());
        cancel(
                latch.account(),
                order -> standing.whyNot(
                                Purpose.of(order.intent()),
                                order.intent().instrument().underlying())
                        .isPresent());
    }

    /** In a regime in which nothing may be entered, nothing may go on working towards it. */
    @EventListener
    void on(RegimeChanged changed) {
        if (!RegimeTransition.mayEnter(changed.transition().to())) {
            entriesOf(changed.transition().account());
        }
    }

    public void entriesOf(AccountId account) {
        cancel(account, order -> order.intent().isEntry());
    }

    private void cancel(AccountId account, Predicate<Order> which) {
        ledger.openOrders(account).stream().filter(which).map(Order::ref).forEach(cancelOrder::cancel);
    }
}
