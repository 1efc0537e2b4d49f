package io.gatehouse.chaos;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Something that must hold and did not.
 *
 * @param at desk time
 * @param invariant which, by name
 * @param words what was found, with both figures
 */
public record Violation(long seed, LocalDate session, Instant at, String invariant, String words) {

    /** One line for people. */
    public String text() {
        return "seed " + seed + ", session " + session + ", " + at + ", " + invariant + ": " + words;
    }
}
