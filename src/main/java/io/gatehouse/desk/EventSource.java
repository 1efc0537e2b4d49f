package io.gatehouse.desk;

import java.time.Instant;
import java.util.Optional;

/**
 * Something simulated that happens at desk times of its own, such as a broker's fills. The clock driver runs
 * its events between the engine's timers; the sequence of equal instants is the source's own.
 */
public interface EventSource {

    /** This node holds the accounts now; what the source keeps outside this process is taken. */
    default void open() {}

    /** This node gives the accounts up; another one may take what the source keeps. */
    default void close() {}

    /** When the next event is due; empty when nothing is planned. */
    Optional<Instant> nextDue();

    /**
     * The latest desk instant at which the source did or was told anything, over all runs it remembers; a clock
     * that starts before it would live through that time twice. Empty for a source that remembers nothing.
     */
    default Optional<Instant> latestInstant() {
        return Optional.empty();
    }

    /** Runs every event due at or before the desk clock's present instant. */
    void runDue();

    /** When something is due that the source does by itself, whoever listens; empty for a source that only tells. */
    default Optional<Instant> nextOwnDue() {
        return Optional.empty();
    }

    /**
     * Lets what is due happen at the source itself and tells nobody, for as long as nobody here can listen; what there
     * is to tell is told later. From any thread.
     */
    default void runUnheard() {}
}
