package io.gatehouse.broker.simulator;

import java.time.Instant;
import java.util.List;

/**
 * One line of the journal: everything that one step or one command changed, told as a whole or not at all.
 *
 * @param at the desk's time when it was written
 * @param done the sequence number of the step it carried out; zero for a command
 * @param changes what it did to the books
 * @param plans what it planned, in the order in which equal instants will run
 */
record Entry(Instant at, long done, List<Change> changes, List<Plan> plans) {

    /** @param due when; a step planned for the past runs at once */
    record Plan(Instant due, Step step) {}

    Entry {
        changes = List.copyOf(changes);
        plans = List.copyOf(plans);
    }

    /** The step was carried out and left no trace in the books. */
    static Entry done(Instant at, long sequence) {
        return new Entry(at, sequence, List.of(), List.of());
    }
}
