package io.gatehouse.strategy;

import io.gatehouse.time.TradingSession;
import java.time.Instant;
import java.time.LocalDate;

/**
 * When a scan is made.
 *
 * @param session the session that is scanned
 * @param previous the session before it, the last one completed
 * @param now the desk's present instant
 */
record ScanDay(TradingSession session, LocalDate previous, Instant now) {

    LocalDate date() {
        return session.date();
    }
}
