package io.gatehouse.web;

import java.io.Serial;

/** Something was asked for that is not here: an account, a session without a scan, an artifact. */
class UnknownResource extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** @param message what is not here, and what is */
    UnknownResource(String message) {
        super(message);
    }
}
