package io.gatehouse.execution;

import io.gatehouse.ledger.Ledger;
import io.gatehouse.ledger.Order;
import io.gatehouse.ledger.OrderRef;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks the broker what became of an order and takes over its word. */
@Component
public class LookUpOrder {

    private final Ledger ledger;
    private final Outbox outbox;
    private final Broker broker;
    private final AdoptOrder adoptOrder;
    private final AbsentOrder absentOrder;
    private final DispatchOrders dispatch;

    LookUpOrder(
            Ledger ledger,
            Outbox outbox,
            Broker broker,
            AdoptOrder adoptOrder,
            AbsentOrder absentOrder,
            DispatchOrders dispatch) {
        this.ledger = ledger;
        this.outbox = outbox;
        this.broker = broker;
        this.adoptOrder = adoptOrder;
        this.absentOrder = absentOrder;
        this.dispatch = dispatch;
    }

    /**
     * Looks an order up in the caller's transaction; one that was not handed over yet is dispatched after the
     * commit. To be called before an order's end is taken for final: a fill may not have been heard.
     *
     * @throws IllegalStateException if there is no such order
     */
    public OrderFate lookUp(OrderRef ref) {
        Order order = ledger.order(ref)
                .orElseThrow(() -> new IllegalStateException("there is no order " + ref + " to look up"));
        if (outbox.holds(ref, OrderCommand.Kind.PLACE)) {
            dispatch.afterCommit(order.intent().account());
            return new OrderFate.NotSentYet();
        }
        if (!ledger.wasSent(ref)) {
            return new OrderFate.Known(order.state());
        }
        Answer<Optional<BrokerOrder>> answer = broker.find(order.intent().account(), ref);
        if (answer instanceof Answer.Unknown<Optional<BrokerOrder>> unknown) {
            return new OrderFate.Unknown(unknown.reason());
        }
        return ((Answer.Known<Optional<BrokerOrder>>) answer)
                .value()
                .map(found -> adoptOrder.adopt(order, found))
                .orElseGet(() -> absentOrder.judge(order));
    }
}
