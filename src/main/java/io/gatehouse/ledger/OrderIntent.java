package io.gatehouse.ledger;

import io.gatehouse.instrument.Instrument;
import io.gatehouse.money.Money;
import io.gatehouse.money.Price;
import io.gatehouse.money.Quantity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What we decided to send, written before anything is sent.
 *
 * @param session the session on which it may work; an unfilled rest ends with it
 * @param quantity signed: negative sells
 * @param limit dollars per share
 * @param exitReason present for an exit, empty for an entry
 * @param phase the account's phase when it was decided, by name; empty where phases are not kept
 * @param mid the middle of the market last seen when it was decided, dollars per share; empty if none was known
 * @param at when it was decided
 */
public record OrderIntent(
        OrderRef ref,
        TradeId trade,
        LocalDate session,
        Instrument instrument,
        Quantity quantity,
        Price limit,
        Optional<ExitReason> exitReason,
        Optional<String> phase,
        Optional<Price> mid,
        Instant at) {

    /** @throws IllegalArgumentException if the quantity is zero */
    public OrderIntent {
        if (quantity.isZero()) {
            throw new IllegalArgumentException("an order buys or sells something; have quantity 0 for " + ref);
        }
    }

    /** An intent without a phase, and without a market that was seen. */
    public OrderIntent(
            OrderRef ref,
            TradeId trade,
            LocalDate session,
            Instrument instrument,
            Quantity quantity,
            Price limit,
            Optional<ExitReason> exitReason,
            Instant at) {
        this(ref, trade, session, instrument, quantity, limit, exitReason, Optional.empty(), Optional.empty(), at);
    }

    /**
     * By how many dollars a fill was worse than the middle on which it was decided; below zero, it was better.
     *
     * @return empty if no middle was known
     */
    public Optional<Money> slippage(Fill fill) {
        return mid.map(middle ->
                instrument.valueOf(fill.quantity(), fill.price()).minus(instrument.valueOf(fill.quantity(), middle)));
    }

    public AccountId account() {
        return trade.account();
    }

    public boolean isEntry() {
        return exitReason.isEmpty();
    }
}
