package io.gatehouse.web;

import java.io.Serial;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Something was asked for that is not here: an account, a session without a scan, an artifact. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class UnknownResource extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** @param message what is not here, and what is */
    public UnknownResource(String message) {
        super(message);
    }
}
