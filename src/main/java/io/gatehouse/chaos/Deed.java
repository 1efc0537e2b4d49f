package io.gatehouse.chaos;

import java.time.LocalTime;

/**
 * Something people do in the middle of a session.
 *
 * @param at New York time
 */
record Deed(Kind kind, LocalTime at) {

    /** What they do. */
    enum Kind {
        /** Everything is stopped, and what is held is to be closed. */
        EMERGENCY_STOP("emergency stop that closes everything"),
        /** Entries are halted. */
        HALT("halt by hand");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }
}
