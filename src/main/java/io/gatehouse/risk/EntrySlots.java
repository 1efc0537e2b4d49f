package io.gatehouse.risk;

import io.gatehouse.ledger.TradeId;
import java.util.Set;

/**
 * How many entries a phase allows at a time, and what holds them.
 *
 * @param most entries allowed, 1 or more
 * @param used trades whose entries were filled: their slots are gone until they are free again
 * @param working trades whose entries may still be filled: unfilled, they give their slots back
 * @param freeAgain when a used slot is free again, in words
 */
public record EntrySlots(int most, Set<TradeId> used, Set<TradeId> working, String freeAgain) {

    public EntrySlots {
        used = Set.copyOf(used);
        working = Set.copyOf(working);
    }
}
