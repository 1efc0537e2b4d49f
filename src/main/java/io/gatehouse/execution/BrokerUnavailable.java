package io.gatehouse.execution;

import java.io.Serial;

/** The message certainly did not leave: there is no connection. */
public class BrokerUnavailable extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    public BrokerUnavailable(String message) {
        super(message);
    }
}
