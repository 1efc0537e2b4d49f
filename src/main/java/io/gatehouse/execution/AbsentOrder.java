package io.gatehouse.execution;

import io.gatehouse.ledger.Order;
import io.gatehouse.ledger.OrderState;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * An order the broker says it has never seen. It is given up only when the broker said so twice, some time apart:
 * a message may still be on its way.
 */
@Component
class AbsentOrder {

    private static final Duration APART = Duration.ofSeconds(60);

    private final Inquiries inquiries;
    private final BookEvent bookEvent;
    private final OrderHours hours;

    AbsentOrder(Inquiries inquiries, BookEvent bookEvent, OrderHours hours) {
        this.inquiries = inquiries;
        this.bookEvent = bookEvent;
        this.hours = hours;
    }

    OrderFate judge(Order order) {
        if (order.state().isTerminal()) {
            return new OrderFate.Known(order.state());
        }
        if (order.state() != OrderState.SENT) {
            return new OrderFate.Unknown(
                    "the broker has never seen an order that is " + order.state() + " in our books");
        }
        Instant now = hours.now();
        Optional<Instant> first = inquiries.firstAbsent(order.ref());
        if (first.isEmpty()) {
            inquiries.recordAbsent(order.ref(), now);
            return new OrderFate.Unknown("not seen by the broker, asked once");
        }
        Duration apart = Duration.between(first.get(), now);
        if (apart.compareTo(APART) < 0) {
            return new OrderFate.Unknown("not seen by the broker for " + apart.toSeconds() + " s, given up after "
                    + APART.toSeconds() + " s");
        }
        bookEvent.book(
                new BrokerEvent.Cancelled(order.intent().account(), order.ref(), "never reached the broker", now));
        return new OrderFate.Known(OrderState.CANCELLED);
    }
}
