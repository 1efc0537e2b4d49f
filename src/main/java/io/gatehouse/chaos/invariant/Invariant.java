package io.gatehouse.chaos.invariant;

import io.gatehouse.ledger.OrderRef;
import io.gatehouse.reconciliation.Comparison;
import java.time.LocalDate;
import java.util.List;

/**
 * Something that must hold whatever goes wrong. It answers with what does not, in words with both figures; none when all
 * is well. One instance judges one seed through all its crashes, and may remember what it has seen.
 */
public interface Invariant {

    /** In a few words, for people. */
    String name();

    /** After every step of the clock. */
    default List<String> afterStep(DeskBooks desk) {
        return List.of();
    }

    /** At the instant at which an order is handed to the broker. */
    default List<String> atHandover(DeskBooks desk, OrderRef ref) {
        return List.of();
    }

    /** At the instant at which the desk notes what a comparison of the books came to. */
    default List<String> atComparison(DeskBooks desk, Comparison comparison) {
        return List.of();
    }

    /** When the next session is about to begin, and right after people have stopped or halted something. */
    default List<String> whileItRests(DeskBooks desk, LocalDate session) {
        return List.of();
    }

    /** When the next session is about to begin. */
    default List<String> afterSession(DeskBooks desk, LocalDate session) {
        return List.of();
    }

    /** After the last session. */
    default List<String> atTheEnd(DeskBooks desk) {
        return List.of();
    }
}
