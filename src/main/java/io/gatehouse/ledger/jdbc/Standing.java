package io.gatehouse.ledger.jdbc;

import io.gatehouse.ledger.OrderIntent;
import io.gatehouse.ledger.OrderState;
import io.gatehouse.money.Price;
import io.gatehouse.money.Quantity;
import java.time.Instant;

/**
 * Where an order stands: the fold of its events. A state is only ever raised, so an acknowledgement that comes
 * after the fill, or a fill that comes after the cancel, ends at the same standing as in the other order.
 *
 * @param ordered signed like the intent
 * @param events how many events it is the fold of
 */
record Standing(
        Quantity ordered,
        OrderState state,
        Price limit,
        Quantity filled,
        int reprices,
        String reason,
        Instant since,
        int events) {

    static Standing of(OrderIntent intent) {
        return of(intent.quantity(), intent.limit(), intent.at());
    }

    /** Where an order stands as it is intended. */
    static Standing of(Quantity ordered, Price limit, Instant intended) {
        return new Standing(ordered, OrderState.INTENT, limit, Quantity.ZERO, 0, "", intended, 0);
    }

    Standing after(OrderEvent event) {
        Quantity nowFilled = filled.plus(event.quantity());
        OrderState shown = shownBy(event, nowFilled);
        boolean raised = rank(shown) > rank(state);
        boolean ended = shown == OrderState.CANCELLED || shown == OrderState.REJECTED;
        return new Standing(
                ordered,
                raised ? shown : state,
                event.limit(),
                nowFilled,
                reprices + (event.kind() == OrderEvent.Kind.REPRICED ? 1 : 0),
                raised ? ended ? event.note() : "" : reason,
                raised ? event.at() : since,
                events + 1);
    }

    private OrderState shownBy(OrderEvent event, Quantity nowFilled) {
        return switch (event.kind()) {
            case SENT -> OrderState.SENT;
            case WORKING -> OrderState.WORKING;
            case REPRICED -> state;
            case CANCELLED -> OrderState.CANCELLED;
            case REJECTED -> OrderState.REJECTED;
            // A fill proves that the broker has the order, whatever else it has told us.
            case FILLED -> nowFilled.abs().compareTo(ordered.abs()) >= 0 ? OrderState.FILLED : OrderState.WORKING;
        };
    }

    // A broker may say "cancelled" first and give the reject later; a complete fill beats both.
    private static int rank(OrderState state) {
        return switch (state) {
            case INTENT -> 0;
            case SENT -> 1;
            case WORKING -> 2;
            case CANCELLED -> 3;
            case REJECTED -> 4;
            case FILLED -> 5;
        };
    }
}
