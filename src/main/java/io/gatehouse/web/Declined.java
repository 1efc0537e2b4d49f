package io.gatehouse.web;

import java.io.Serial;
import org.springframework.http.HttpStatus;

/** The desk understood and said no, in words for who asked. */
final class Declined extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final HttpStatus status;

    Declined(HttpStatus status, String reason) {
        super(reason);
        this.status = status;
    }

    HttpStatus status() {
        return status;
    }
}
