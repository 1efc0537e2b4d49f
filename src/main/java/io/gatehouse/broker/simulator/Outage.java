package io.gatehouse.broker.simulator;

import java.time.Instant;

/** A gap without a connection, from {@code from} (included) to {@code to} (excluded). */
record Outage(Instant from, Instant to) {

    /** @throws IllegalArgumentException unless it ends after it begins */
    Outage {
        if (!to.isAfter(from)) {
            throw new IllegalArgumentException("an outage ends after it begins; have " + from + " to " + to);
        }
    }
}
