package io.gatehouse.web;

import io.gatehouse.desk.DeskView;
import java.io.Serial;
import org.springframework.http.HttpStatus;

/** The desk understood and said no, in words for who asked. */
public final class Declined extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final ProblemCode code;
    private final HttpStatus status;

    public Declined(HttpStatus status, String reason) {
        super(reason);
        this.status = status;
        this.code = ProblemCode.of(status);
    }

    public Declined(ProblemCode code, String reason) {
        super(reason);
        this.status = code.status();
        this.code = code;
    }

    /** @throws Declined while this node does not run the accounts */
    public static void unlessOpen(DeskView desk) {
        desk.whyClosed().ifPresent(why -> {
            throw new Declined(HttpStatus.SERVICE_UNAVAILABLE, why);
        });
    }

    HttpStatus status() {
        return status;
    }

    ProblemCode code() {
        return code;
    }
}
