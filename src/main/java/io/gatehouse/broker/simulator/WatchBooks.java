package io.gatehouse.broker.simulator;

import io.gatehouse.ledger.OrderRef;
import java.time.Instant;

/** Looks on, from outside of the desk, at what is written into a simulated broker's books. */
public interface WatchBooks {

    /** Nobody looks on. */
    WatchBooks NOBODY = new WatchBooks() {};

    /** An entry is about to be written; what ends the desk now has kept it from happening. */
    default void before() {}

    /**
     * The first message about an order was handed over, which is the order itself; whether or not it arrives.
     *
     * @param at desk time
     */
    default void handedOver(OrderRef ref, Instant at) {}

    /** An entry was written; what ends the desk now leaves it as it stands. */
    default void after() {}
}
