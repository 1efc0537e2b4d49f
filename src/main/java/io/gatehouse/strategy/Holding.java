package io.gatehouse.strategy;

import io.gatehouse.instrument.Stock;
import io.gatehouse.ledger.Position;
import io.gatehouse.ledger.Trade;
import io.gatehouse.market.Quote;
import java.util.Optional;

/**
 * Something an open trade holds, with its market: the short put, or the shares that came by its assignment.
 *
 * @param quote the present quote of the held instrument, good or bad
 */
public record Holding(Trade trade, Position held, Quote quote) {

    /** Empty for a position that no trade of this strategy holds: another trade's, a put bought or shares sold. */
    public static Optional<Holding> of(Trade trade, Position held, Quote quote) {
        return isHeld(trade, held) ? Optional.of(new Holding(trade, held, quote)) : Optional.empty();
    }

    /** @throws IllegalArgumentException if the position is another trade's, or of nothing this strategy holds */
    public Holding {
        if (!isHeld(trade, held)) {
            throw new IllegalArgumentException(
                    "a holding is a trade's own short put or its assigned shares; have " + held + " of " + trade.id());
        }
    }

    private static boolean isHeld(Trade trade, Position held) {
        boolean shortPut =
                held.instrument().equals(trade.contract()) && held.quantity().isNegative();
        return held.trade().equals(trade.id()) && (shortPut || isShares(held));
    }

    boolean isAssignedShares() {
        return isShares(held);
    }

    private static boolean isShares(Position held) {
        return held.instrument() instanceof Stock && held.quantity().isPositive();
    }
}
