package io.gatehouse.ledger.jdbc;

import io.gatehouse.money.Price;
import io.gatehouse.money.Quantity;
import java.time.Instant;

/**
 * Something that became known of an order.
 *
 * @param limit the limit in force after it
 * @param quantity what was filled, signed; zero unless it is a fill
 * @param note the broker's order id, the words of an end, or the execution id
 */
record OrderEvent(Kind kind, Price limit, Quantity quantity, String note, Instant at) {

    /** Longer words of a broker are cut; nothing is decided on them. */
    static final int LONGEST_NOTE = 500;

    enum Kind {
        SENT,
        WORKING,
        REPRICED,
        CANCELLED,
        REJECTED,
        FILLED
    }

    OrderEvent {
        note = note.length() > LONGEST_NOTE ? note.substring(0, LONGEST_NOTE) : note;
    }
}
