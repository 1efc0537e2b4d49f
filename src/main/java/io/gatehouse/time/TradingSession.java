package io.gatehouse.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * One trading session of the desk and its hours. The desk's day starts at 07:00 New York time, the market is
 * open from 09:30 to {@code closes} (16:00, or 13:00 on an early close).
 *
 * @param date the trading date in New York
 * @param closes the market's closing time in New York, 16:00 or earlier
 */
public record TradingSession(LocalDate date, LocalTime closes) {

    private static final LocalTime DESK_OPENS = LocalTime.of(7, 0);
    private static final LocalTime MARKET_OPENS = LocalTime.of(9, 30);

    /** The ordinary closing time. */
    public static final LocalTime REGULAR_CLOSE = LocalTime.of(16, 0);

    /** @throws IllegalArgumentException unless it closes after 09:30 and not after 16:00 */
    public TradingSession {
        if (!closes.isAfter(MARKET_OPENS) || closes.isAfter(REGULAR_CLOSE)) {
            throw new IllegalArgumentException(
                    "a session closes after 09:30 and by 16:00; have " + closes + " on " + date);
        }
    }

    public boolean isEarlyClose() {
        return closes.isBefore(REGULAR_CLOSE);
    }

    /** 07:00, when the desk's day starts and daily counters reset. */
    public Instant deskOpensAt() {
        return at(DESK_OPENS);
    }

    /** 09:30. */
    public Instant marketOpensAt() {
        return at(MARKET_OPENS);
    }

    public Instant marketClosesAt() {
        return at(closes);
    }

    /** An instant of this date from its New York wall time. */
    public Instant at(LocalTime newYorkTime) {
        return date.atTime(newYorkTime).atZone(DeskClock.TRADING_ZONE).toInstant();
    }

    /** Whether orders may be working: from 09:30 (inclusive) to the close (exclusive). */
    public boolean isMarketOpenAt(Instant instant) {
        return !instant.isBefore(marketOpensAt()) && instant.isBefore(marketClosesAt());
    }
}
