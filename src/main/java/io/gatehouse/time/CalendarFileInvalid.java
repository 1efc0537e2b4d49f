package io.gatehouse.time;

import java.io.Serial;

/** A file of calendar overrides that cannot be read as one; the message names file, line, value and what is wanted. */
public class CalendarFileInvalid extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    public CalendarFileInvalid(String message, Throwable cause) {
        super(message, cause);
    }

    public CalendarFileInvalid(String message) {
        super(message);
    }
}
