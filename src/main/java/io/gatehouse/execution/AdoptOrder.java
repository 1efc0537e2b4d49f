package io.gatehouse.execution;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.Ledger;
import io.gatehouse.ledger.Order;
import io.gatehouse.ledger.OrderState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Takes over an order as the broker has it: its executions first, so that an end is never booked without them. */
@Component
class AdoptOrder {

    private final Ledger ledger;
    private final Broker broker;
    private final Inquiries inquiries;
    private final BookEvent bookEvent;
    private final ChangeLimit changeLimit;
    private final OrderHours hours;

    AdoptOrder(
            Ledger ledger,
            Broker broker,
            Inquiries inquiries,
            BookEvent bookEvent,
            ChangeLimit changeLimit,
            OrderHours hours) {
        this.ledger = ledger;
        this.broker = broker;
        this.inquiries = inquiries;
        this.bookEvent = bookEvent;
        this.changeLimit = changeLimit;
        this.hours = hours;
    }

    OrderFate adopt(Order order, BrokerOrder theirs) {
        AccountId account = order.intent().account();
        Instant now = hours.now();
        inquiries.forgetAbsent(order.ref());
        if (theirs.status() != BrokerOrder.Status.REJECTED) {
            bookEvent.book(new BrokerEvent.Acknowledged(account, order.ref(), theirs.brokerOrderId(), now));
        }
        Optional<String> missing = order.filled().equals(theirs.filled()) ? Optional.empty() : fetch(order, theirs);
        if (missing.isPresent()) {
            return new OrderFate.Unknown(missing.get());
        }
        if (theirs.status() == BrokerOrder.Status.WORKING && order.state().isTerminal()) {
            return new OrderFate.Unknown("the broker works an order that is " + order.state() + " in our books");
        }
        switch (theirs.status()) {
            case CANCELLED -> bookEvent.book(new BrokerEvent.Cancelled(account, order.ref(), theirs.reason(), now));
            case REJECTED -> bookEvent.book(new BrokerEvent.Rejected(account, order.ref(), 201, theirs.reason(), now));
            case WORKING -> tellLimitAgain(order, theirs);
            case FILLED -> {
                // Its executions have said so.
            }
        }
        return new OrderFate.Known(ledger.order(order.ref()).orElseThrow().state());
    }

    /** Hears the order's executions and their commissions; says what is still missing afterwards. */
    private Optional<String> fetch(Order order, BrokerOrder theirs) {
        Answer<List<BrokerEvent>> activity =
                broker.activitySince(order.intent().account(), order.intent().at());
        if (activity instanceof Answer.Unknown<List<BrokerEvent>> unknown) {
            return Optional.of("its executions are unknown: " + unknown.reason());
        }
        ((Answer.Known<List<BrokerEvent>>) activity).value().forEach(bookEvent::book);
        Order now = ledger.order(order.ref()).orElseThrow();
        return now.filled().equals(theirs.filled())
                ? Optional.empty()
                : Optional.of(
                        "the broker has " + theirs.filled() + " filled, its executions add up to " + now.filled());
    }

    // A new limit may have been lost on its way; telling it twice does no harm.
    private void tellLimitAgain(Order order, BrokerOrder theirs) {
        if (order.state() == OrderState.WORKING
                && !order.limit().equals(theirs.ticket().limit())) {
            changeLimit.tell(order.ref(), order.limit());
        }
    }
}
