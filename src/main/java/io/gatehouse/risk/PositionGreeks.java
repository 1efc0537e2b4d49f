package io.gatehouse.risk;

import io.gatehouse.instrument.Instrument;
import io.gatehouse.ledger.Position;
import io.gatehouse.ledger.TradeId;
import io.gatehouse.money.Quantity;

/**
 * How the value of one position moves.
 *
 * @param daysHeld calendar days since the session of its trade; 0 on that day
 * @param daysToExpiry calendar days to the last trading day of the option, below zero once that has passed; 0 for
 *     shares, which have none
 */
public record PositionGreeks(
        TradeId trade,
        Instrument instrument,
        Quantity quantity,
        long daysHeld,
        long daysToExpiry,
        DollarGreeks greeks) {

    static PositionGreeks of(Position position, long daysHeld, long daysToExpiry, DollarGreeks greeks) {
        return new PositionGreeks(
                position.trade(), position.instrument(), position.quantity(), daysHeld, daysToExpiry, greeks);
    }
}
