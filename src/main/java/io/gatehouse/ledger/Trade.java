package io.gatehouse.ledger;

import io.gatehouse.instrument.OptionContract;
import io.gatehouse.money.Money;
import io.gatehouse.money.Price;
import io.gatehouse.money.Quantity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A round trip: opened by the first fill of an entry, closed when nothing of it is held any more (the option
 * bought back or expired, assigned shares sold).
 *
 * @param contracts contracts sold
 * @param credit average price per share at which they were sold
 * @param initialMargin margin at entry for all contracts
 * @param phase the account's phase when its entry was decided, by name; empty where phases are not kept
 * @param closed how it ended; empty while anything is held
 */
public record Trade(
        TradeId id,
        OptionContract contract,
        Quantity contracts,
        Price credit,
        Money initialMargin,
        Optional<String> phase,
        Instant openedAt,
        Optional<Closed> closed) {

    /** A trade without a phase. */
    public Trade(
            TradeId id,
            OptionContract contract,
            Quantity contracts,
            Price credit,
            Money initialMargin,
            Instant openedAt,
            Optional<Closed> closed) {
        this(id, contract, contracts, credit, initialMargin, Optional.empty(), openedAt, closed);
    }

    /** @param netPnl all cash of the trade, commissions included */
    public record Closed(Instant at, LocalDate session, ExitReason reason, Money netPnl) {}
}
