package io.gatehouse.execution;

import io.gatehouse.ledger.OrderRef;
import io.gatehouse.ledger.TradeId;

/**
 * A position lost more than it may and is being closed. Told inside the transaction that records the order.
 *
 * @param rule the exit rule that was due
 * @param found what it found, with figures
 * @param limit what it allows, with figures
 */
public record LossExitOrdered(TradeId trade, OrderRef order, String rule, String found, String limit) {}
