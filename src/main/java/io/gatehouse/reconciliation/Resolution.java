package io.gatehouse.reconciliation;

import io.gatehouse.safety.ReleaseLatch;
import java.time.Instant;

/**
 * What a person said a difference was.
 *
 * @param words how they know
 * @param adopts whether the broker's own events are to be taken into our books
 */
public record Resolution(String latch, String person, DifferenceCause cause, String words, boolean adopts, Instant at) {

    /** @throws IllegalArgumentException if person or words are blank or too long */
    public Resolution {
        ReleaseLatch.requireNamed(person, words);
    }

    /** As the release of the latch keeps it. */
    String inWords() {
        String said = cause.word() + ": " + words;
        return said.substring(0, Math.min(said.length(), ReleaseLatch.LONGEST_WORDS));
    }
}
