package io.gatehouse.strategy;

import io.gatehouse.time.TradingSession;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When entries are made: the keys under {@code gatehouse.strategy.schedule}.
 *
 * @param scanAt New York time of the scan; 09:30 to 12:00, so that it falls into early closes too
 * @param lastEntryBeforeClose no entry later than this before the close; 0 to 60 minutes
 */
public record EntrySchedule(
        @DefaultValue("09:45") LocalTime scanAt,
        @DefaultValue("30m") Duration lastEntryBeforeClose) {

    private static final Duration LONGEST = Duration.ofMinutes(60);

    public EntrySchedule {
        Setting.requireMorning("schedule.scan-at", scanAt);
        boolean allowed = !lastEntryBeforeClose.isNegative() && lastEntryBeforeClose.compareTo(LONGEST) <= 0;
        Setting.require(allowed, "schedule.last-entry-before-close", lastEntryBeforeClose, "0 to 60 minutes");
    }

    /** When the session is scanned. */
    public Instant scanAt(TradingSession session) {
        return session.at(scanAt);
    }

    /** The last instant at which an entry may be made: 15:30 on an ordinary session. */
    public Instant lastEntryAt(TradingSession session) {
        return session.marketClosesAt().minus(lastEntryBeforeClose);
    }
}
