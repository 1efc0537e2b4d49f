package io.gatehouse.execution;

import io.gatehouse.ledger.Ledger;
import io.gatehouse.ledger.OrderRef;
import io.gatehouse.money.Price;
import org.springframework.stereotype.Component;

/** Records another limit of a working order, to be handed over after the commit. */
@Component
class ChangeLimit {

    private final Ledger ledger;
    private final Outbox outbox;
    private final DispatchOrders dispatch;
    private final OrderHours hours;

    ChangeLimit(Ledger ledger, Outbox outbox, DispatchOrders dispatch, OrderHours hours) {
        this.ledger = ledger;
        this.outbox = outbox;
        this.dispatch = dispatch;
        this.hours = hours;
    }

    /** Nothing happens if it is the limit in force. */
    void change(OrderRef ref, Price limit) {
        if (ledger.recordReprice(ref, limit, hours.now())) {
            tell(ref, limit);
        }
    }

    /** Hands over the limit in force once more; the broker may have missed it. */
    void tell(OrderRef ref, Price limit) {
        outbox.add(ref, OrderCommand.Kind.REPRICE, limit);
        dispatch.afterCommit(ref.trade().account());
    }
}
