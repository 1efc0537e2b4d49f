package io.gatehouse.strategy;

import java.io.Serial;

/** A file of picks cannot be used; the message names file, line and value. */
public class PicksFileInvalid extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    public PicksFileInvalid(String message) {
        super(message);
    }

    public PicksFileInvalid(String message, Throwable cause) {
        super(message, cause);
    }
}
