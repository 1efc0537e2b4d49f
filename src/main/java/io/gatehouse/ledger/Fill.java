package io.gatehouse.ledger;

import io.gatehouse.instrument.Instrument;
import io.gatehouse.money.Money;
import io.gatehouse.money.Price;
import io.gatehouse.money.Quantity;
import java.time.Instant;
import java.util.Optional;

/**
 * One execution, or what expiry and assignment did to a position overnight. The broker's execution id is the
 * key, because a broker sends the same execution again after a reconnect.
 *
 * @param executionId unique per account
 * @param order the order it belongs to; empty for expiry and assignment
 * @param quantity signed: negative sold
 * @param price dollars per share; zero for an option that expired or was assigned
 */
public record Fill(
        String executionId,
        TradeId trade,
        Optional<OrderRef> order,
        Kind kind,
        Instrument instrument,
        Quantity quantity,
        Price price,
        Instant at) {

    /** What brought the fill about. */
    public enum Kind {
        EXECUTION,
        EXPIRY,
        ASSIGNMENT
    }

    public AccountId account() {
        return trade.account();
    }

    /** Cash it brought in, without the commission; negative for what was bought. */
    public Money cash() {
        return instrument.valueOf(quantity, price).negated();
    }
}
