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
        return new TradeId(new AccountId(parts[0]), session(parts[1]), new Symbol(parts[2]));
    }

    // By hand: ids are read from every row of the ledger, and a formatter takes several times as long.
    private static LocalDate session(String date) {
        if (!isDate(date)) {
            throw new IllegalArgumentException("a trade id has its session as yyyy-mm-dd; have '" + date + "'");
        }
        return LocalDate.of(number(date, 0, 4), number(date, 5, 7), number(date, 8, 10));
    }

    private static boolean isDate(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean dash = i == 4 || i == 7;
            if (dash ? c != '-' : c < '0' || c > '9') {
                return false;
            }
        }
        return text.length() == 10;
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
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
