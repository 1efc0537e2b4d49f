package io.gatehouse.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * The desk's time, and the only reader of time in the product: real in {@link SystemDeskClock}, driven in
 * {@link SimulatedDeskClock}. Timeouts, pacing and "within a minute" are all measured on it.
 */
public interface DeskClock {

    /** The zone in which trading dates are read. Instants are stored in UTC. */
    ZoneId TRADING_ZONE = ZoneId.of("America/New_York");

    /** The current instant of the desk, to the microsecond: what both databases keep. Never goes backwards. */
    Instant now();

    /** The current instant as New York reads it. */
    default ZonedDateTime inNewYork() {
        return now().atZone(TRADING_ZONE);
    }

    /** The current date in New York. */
    default LocalDate today() {
        return inNewYork().toLocalDate();
    }
}
