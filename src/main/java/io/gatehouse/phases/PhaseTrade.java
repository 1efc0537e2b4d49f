package io.gatehouse.phases;

import io.gatehouse.ledger.Trade;
import io.gatehouse.ledger.TradeId;
import io.gatehouse.money.Money;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A closed trade as evidence; the one definition of what a win and a loss are.
 *
 * @param phase the phase in which its entry was decided
 * @param openedAt its first fill
 * @param session the session in which it was closed
 * @param netPnl all cash of the trade, commissions included
 * @param byHand closed in an emergency or by hand, or opened by hand: no result of the strategy's
 */
public record PhaseTrade(
        TradeId id, Phase phase, Instant openedAt, Instant closedAt, LocalDate session, Money netPnl, boolean byHand) {

    /**
     * Of a closed trade of the ledger.
     *
     * @param adopted whether it was opened by hand and adopted
     * @throws IllegalStateException if it is open
     */
    public static PhaseTrade of(Trade trade, boolean adopted) {
        Trade.Closed closed = trade.closed()
                .orElseThrow(
                        () -> new IllegalStateException("trade " + trade.id() + " is open; it is no evidence yet"));
        return new PhaseTrade(
                trade.id(),
                // Before there were phases every account was in the first.
                trade.phase().map(Phase::valueOf).orElse(Phase.EXPERIENCE),
                trade.openedAt(),
                closed.at(),
                closed.session(),
                closed.netPnl(),
                adopted || closed.reason().isByHand());
    }

    /** Whether it counts for rates and streaks. */
    public boolean counts() {
        return !byHand;
    }

    /** More than zero after all costs; exactly zero is neither a win nor a loss. */
    public boolean isWin() {
        return counts() && netPnl.isPositive();
    }

    public boolean isLoss() {
        return counts() && netPnl.isNegative();
    }
}
