package io.gatehouse.execution;

import java.io.Serial;

/** The broker did not answer a question without which a step cannot be done; the step may be tried again. */
public class NoAnswerFromBroker extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    public NoAnswerFromBroker(String message) {
        super(message);
    }
}
