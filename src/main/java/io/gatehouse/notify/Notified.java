package io.gatehouse.notify;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A notification and what became of it.
 *
 * @param ended when what an alert told of was over; empty while it lasts, and for whatever is no alert
 */
public record Notified(Notification notification, Optional<Instant> ended, List<Delivery> deliveries) {

    public Notified {
        deliveries = List.copyOf(deliveries);
    }
}
