package io.gatehouse.execution;

import io.gatehouse.ledger.OrderState;

/** What a look-up found out about an order. */
public sealed interface OrderFate {

    /** The broker's word is in the ledger now. */
    record Known(OrderState state) implements OrderFate {}

    /** It was not handed over yet and will be after the commit. */
    record NotSentYet() implements OrderFate {}

    /**
     * Nothing may be concluded, and nothing sent again.
     *
     * @param reason in words with figures
     */
    record Unknown(String reason) implements OrderFate {}
}
