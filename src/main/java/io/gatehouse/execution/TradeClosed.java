package io.gatehouse.execution;

import io.gatehouse.ledger.TradeId;

/**
 * Nothing of a trade is held any more. Told inside the transaction that books its last fill, and again when
 * something that changes its net result is booked later, such as a commission.
 */
public record TradeClosed(TradeId trade) {}
