package io.gatehouse.execution;

import io.gatehouse.money.Quantity;

/**
 * An order as the broker knows it.
 *
 * @param filled signed like the ticket's quantity
 * @param reason the broker's words for a reject or a cancel; empty otherwise
 */
public record BrokerOrder(OrderTicket ticket, String brokerOrderId, Status status, Quantity filled, String reason) {

    /** The broker's own states of an order. */
    public enum Status {
        WORKING,
        FILLED,
        CANCELLED,
        REJECTED
    }
}
