package io.gatehouse.chaos.invariant;

import java.util.List;

/** All of them, in the order in which they are told. */
public final class Invariants {

    private Invariants() {}

    /** New ones, which have seen nothing yet. */
    public static List<Invariant> all() {
        return List.of(
                new OneOrderPerReference(),
                new EntriesOnlyWhileActive(),
                new EntriesWithinPhaseAndLimits(),
                new SignalsAddUp(),
                new BooksAreTheBrokers(),
                new LedgerAddsUp(),
                new LatchesHold(),
                new WayOutIsOpen(),
                new SessionsEnd(),
                new AuditTrailIsWhole());
    }
}
