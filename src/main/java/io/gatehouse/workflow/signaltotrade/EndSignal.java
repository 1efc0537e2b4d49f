package io.gatehouse.workflow.signaltotrade;

import io.gatehouse.execution.LookUpOrder;
import io.gatehouse.execution.OrderFate;
import io.gatehouse.ledger.Ledger;
import io.gatehouse.ledger.Order;
import io.gatehouse.ledger.OrderRef;
import io.gatehouse.ledger.OrderState;
import io.gatehouse.ledger.TradeId;
import io.gatehouse.strategy.SignalBook;
import io.gatehouse.strategy.SignalOutcome;
import io.gatehouse.time.DeskClock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Ends a signal by what became of its order: any fill is executed. */
@Component
class EndSignal {

    private final Ledger ledger;
    private final LookUpOrder lookUpOrder;
    private final SignalBook signals;
    private final DeskClock clock;

    EndSignal(Ledger ledger, LookUpOrder lookUpOrder, SignalBook signals, DeskClock clock) {
        this.ledger = ledger;
        this.lookUpOrder = lookUpOrder;
        this.signals = signals;
        this.clock = clock;
    }

    /** What a signal whose order has ended came to. */
    enum End {
        EXECUTED,
        NOT_EXECUTED,
        /** Our books say unfilled and the broker has not confirmed it: the signal has not ended. */
        NOT_CONFIRMED
    }

    /**
     * Ends it. A fill may have gone unheard, so an order that is unfilled in our books is looked up first; without
     * an answer the signal stays open.
     *
     * @throws IllegalStateException if the order has not ended
     */
    End end(TradeId trade) {
        OrderRef ref = OrderRef.entryOf(trade);
        if (order(ref).filled().isZero() && lookUpOrder.lookUp(ref) instanceof OrderFate.Unknown) {
            return End.NOT_CONFIRMED;
        }
        Order order = order(ref);
        SignalOutcome outcome = outcomeOf(order);
        signals.end(trade, outcome, List.of(reasonOf(order)), clock.now());
        return outcome == SignalOutcome.EXECUTED ? End.EXECUTED : End.NOT_EXECUTED;
    }

    private Order order(OrderRef ref) {
        return ledger.order(ref).orElseThrow(() -> new IllegalStateException("there is no order " + ref));
    }

    private static SignalOutcome outcomeOf(Order order) {
        if (!order.filled().isZero()) {
            return SignalOutcome.EXECUTED;
        }
        return switch (order.state()) {
            case REJECTED -> SignalOutcome.REJECTED_BY_BROKER;
            case CANCELLED -> order.reprices() > 0 ? SignalOutcome.EXPIRED_UNFILLED : SignalOutcome.CANCELLED;
            default -> throw new IllegalStateException("order " + order.ref() + " is " + order.state());
        };
    }

    private static String reasonOf(Order order) {
        String filled =
                order.filled().abs() + " of " + order.intent().quantity().abs() + " filled";
        String words = order.state() == OrderState.FILLED
                ? filled
                : filled + ", " + order.state() + (order.reason().isEmpty() ? "" : ": " + order.reason());
        return words + ", limit " + order.limit() + " after " + order.reprices() + " reprices";
    }
}
