package io.gatehouse.cli;

import java.io.Serial;

/** The desk's database cannot be read by this command. */
public final class RecordUnreadable extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String reason;

    /** @param reason which database, what is in the way, and what to do */
    public RecordUnreadable(String reason) {
        super(reason);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
