package io.gatehouse.chaos;

import java.io.Serial;

/** The desk is gone at this very point, like a process that was killed; nothing of the desk may catch it. */
final class Crash extends Error {

    @Serial
    private static final long serialVersionUID = 1L;

    Crash(String where) {
        super(where, null, false, false);
    }
}
