package io.gatehouse.risk;

import io.gatehouse.instrument.Instrument;
import io.gatehouse.ledger.ExitReason;
import io.gatehouse.ledger.TradeId;
import io.gatehouse.money.Price;
import io.gatehouse.money.Quantity;

/** The token that lets an exit be submitted: it can only make an open position smaller. Only the governor makes one. */
public final class ReduceOnly implements ReduceDecision {

    private final TradeId trade;
    private final Instrument instrument;
    private final Quantity quantity;
    private final Price limit;
    private final ExitReason reason;
    private final String phase;

    ReduceOnly(TradeId trade, Instrument instrument, Quantity quantity, Price limit, ExitReason reason, String phase) {
        this.trade = trade;
        this.instrument = instrument;
        this.quantity = quantity;
        this.limit = limit;
        this.reason = reason;
        this.phase = phase;
    }

    public TradeId trade() {
        return trade;
    }

    public Instrument instrument() {
        return instrument;
    }

    /** Signed: positive buys a short position back. */
    public Quantity quantity() {
        return quantity;
    }

    public Price limit() {
        return limit;
    }

    public ExitReason reason() {
        return reason;
    }

    /** The account's phase when it was decided, by name. */
    public String phase() {
        return phase;
    }
}
