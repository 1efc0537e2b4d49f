package io.gatehouse.reconciliation;

import io.gatehouse.instrument.Symbol;
import io.gatehouse.money.Money;
import java.util.Map;

/**
 * Something that will be, or has just been, booked at the broker and is not in our books yet.
 *
 * @param key which event it is; of several ways in which one event may show, at most one is true
 * @param words what it is, for people
 * @param moves by how many units the broker's quantity of an instrument, by code, exceeds ours
 * @param cash by how much the broker's cash exceeds ours
 */
public record ExpectedEvent(Kind kind, String key, String words, Symbol symbol, Map<String, Long> moves, Money cash) {

    public ExpectedEvent {
        moves = Map.copyOf(moves);
    }

    /** What is expected. */
    public enum Kind {
        EXPIRY,
        ASSIGNMENT,
        DIVIDEND,
        SPLIT,
        LATE_COMMISSION
    }
}
