package io.gatehouse.safety;

import io.gatehouse.ledger.ExitReason;
import io.gatehouse.ledger.OrderIntent;

/** What an order is for. A cancel has no purpose that could be refused: it always passes. */
public enum Purpose {
    /** Opens a position or makes it larger. */
    ENTRY,
    /** Makes a position smaller because a rule says so. */
    AUTOMATIC_EXIT,
    /** Makes a position smaller because a person says so. */
    ORDERED_EXIT;

    /** What an order of the record is for. */
    public static Purpose of(OrderIntent intent) {
        return intent.exitReason().map(Purpose::ofExit).orElse(ENTRY);
    }

    /** What an exit for a reason is for. */
    public static Purpose ofExit(ExitReason reason) {
        return reason.isByHand() ? ORDERED_EXIT : AUTOMATIC_EXIT;
    }
}
