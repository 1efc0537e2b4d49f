package io.gatehouse.broker.simulator;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Everything the broker still has to do, ordered by (desk instant, sequence). */
final class Agenda {

    /** @param sequence unique, rising in the order of planning */
    record Item(Instant due, long sequence, Step step) {}

    private final TreeSet<Item> items =
            new TreeSet<>(Comparator.comparing(Item::due).thenComparing(Item::sequence));
    private long lastSequence;

    void plan(Instant due, Step step) {
        lastSequence++;
        items.add(new Item(due, lastSequence, step));
    }

    Optional<Item> first() {
        return items.isEmpty() ? Optional.empty() : Optional.of(items.first());
    }

    /** @throws IllegalStateException if {@code sequence} is not planned */
    void done(long sequence) {
        if (!items.removeIf(item -> item.sequence() == sequence)) {
            throw new IllegalStateException("no step " + sequence + " is planned; have " + items);
        }
    }

    void forget(Predicate<Step> obsolete) {
        items.removeIf(item -> obsolete.test(item.step()));
    }

    boolean contains(Item item) {
        return items.contains(item);
    }

    List<Item> items() {
        return List.copyOf(items);
    }
}
