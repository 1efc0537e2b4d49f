package io.gatehouse.workflow.signaltotrade;

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
    private final SignalBook signals;
    private final DeskClock clock;

    EndSignal(Ledger ledger, SignalBook signals, DeskClock clock) {
        this.ledger = ledger;
        this.signals = signals;
        this.clock = clock;
    }

    /**
     * Ends it.
     *
     * @return whether anything was filled
     * @throws IllegalStateException if the order has not ended
     */
    boolean end(TradeId trade) {
        Order order = ledger.order(OrderRef.entryOf(trade))
                .orElseThrow(() -> new IllegalStateException("signal " + trade + " has no order"));
        SignalOutcome outcome = outcomeOf(order);
        signals.end(trade, outcome, List.of(reasonOf(order)), clock.now());
        return outcome == SignalOutcome.EXECUTED;
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
