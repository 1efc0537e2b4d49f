package io.gatehouse.ledger;

import io.gatehouse.instrument.Symbol;
import java.time.LocalDate;

/**
 * The one id under which a signal, its decision, its orders, fills and its trade are followed from end to end:
 * {@code <account>:<session>:<symbol>}, because a symbol is proposed at most once per session.
 */
public record TradeId(AccountId account, LocalDate session, Symbol symbol) implements Comparable<TradeId> {

    /** @throws IllegalArgumentException if the text is not {@code <account>:<session>:<symbol>} */
    public static TradeId parse(String text) {
        String[] parts = text.split(":", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("a trade id is account:session:symbol; have '" + text + "'");
        }
        return new TradeId(new AccountId(parts[0]), LocalDate.parse(parts[1]), new Symbol(parts[2]));
    }

    public String value() {
        return account + ":" + session + ":" + symbol;
    }

    @Override
    public int compareTo(TradeId other) {
        return value().compareTo(other.value());
    }

    @Override
    public String toString() {
        return value();
    }
}
