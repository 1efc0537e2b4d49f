package io.gatehouse.execution;

/** The adapter's own gate refused an order or a new limit: it certainly was not sent, and must not be tried again. */
public final class OrderBlocked extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public OrderBlocked(String reason) {
        super(reason);
    }
}
