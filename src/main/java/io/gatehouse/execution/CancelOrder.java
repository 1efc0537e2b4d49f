package io.gatehouse.execution;

import io.gatehouse.ledger.Ledger;
import io.gatehouse.ledger.Order;
import io.gatehouse.ledger.OrderRef;
import org.springframework.stereotype.Component;

/** Asks for the end of an order. A fill may win the race; what became of it is heard. */
@Component
public class CancelOrder {

    private final Ledger ledger;
    private final Outbox outbox;
    private final DispatchOrders dispatch;
    private final OrderHours hours;
    private final Announcements announcements;

    CancelOrder(Ledger ledger, Outbox outbox, DispatchOrders dispatch, OrderHours hours, Announcements announcements) {
        this.ledger = ledger;
        this.outbox = outbox;
        this.dispatch = dispatch;
        this.hours = hours;
        this.announcements = announcements;
    }

    /**
     * In the caller's transaction: an order that was never handed over ends at once, for any other the broker is
     * asked after the commit; nothing happens to one that has ended.
     *
     * @throws IllegalStateException if there is no such order
     */
    public void cancel(OrderRef ref) {
        ledger.lock(ref.trade().account());
        Order order = ledger.order(ref)
                .orElseThrow(() -> new IllegalStateException("there is no order " + ref + " to cancel"));
        if (order.state().isTerminal()) {
            return;
        }
        if (outbox.holds(ref, OrderCommand.Kind.PLACE)) {
            outbox.drop(ref);
            ledger.recordCancelled(ref, "cancelled before it was sent", hours.now());
            announcements.announce(new OrderClosed(ref));
            return;
        }
        if (!outbox.holds(ref, OrderCommand.Kind.CANCEL)) {
            outbox.add(ref, OrderCommand.Kind.CANCEL, order.limit());
        }
        dispatch.afterCommit(ref.trade().account());
    }
}
