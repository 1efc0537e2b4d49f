package io.gatehouse.ledger;

/** What is known of an order. */
public enum OrderState {
    /** Recorded, nothing sent yet. */
    INTENT,
    /** Being sent or sent without an answer: its fate is unknown until the broker is asked. */
    SENT,
    /** Acknowledged and working at the broker. */
    WORKING,
    /** Filled completely. */
    FILLED,
    /** Ended without being filled completely; what was filled stands. */
    CANCELLED,
    /** Refused by the broker. */
    REJECTED;

    /** Whether nothing more can happen to it. */
    public boolean isTerminal() {
        return this == FILLED || this == CANCELLED || this == REJECTED;
    }
}
