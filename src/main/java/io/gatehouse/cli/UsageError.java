package io.gatehouse.cli;

import java.io.Serial;

/** A command line that can be read but not meant: a date without a session, a folder that is not there. */
final class UsageError extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** @param message what is wrong, with the value, and what to give instead */
    UsageError(String message) {
        super(message);
    }
}
