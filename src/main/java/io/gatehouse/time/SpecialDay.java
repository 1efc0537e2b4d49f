package io.gatehouse.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * A date on which the exchange does not keep its ordinary hours, and why.
 *
 * @param kind closed, closing early, or a full session against the rules
 * @param closes the closing time in New York; 16:00 unless it is an early close, without meaning on a holiday
 * @param name why, in a few words: "Good Friday"
 */
public record SpecialDay(LocalDate date, Kind kind, LocalTime closes, String name) {

    /** The kinds of special day, by the name the calendar file gives them. */
    public enum Kind {
        HOLIDAY("holiday"),
        EARLY_CLOSE("early_close"),
        SESSION("session");

        private final String written;

        Kind(String written) {
            this.written = written;
        }

        /** The word in the calendar file. */
        public String written() {
            return written;
        }
    }

    /** When the exchange closes on its own early closes. */
    public static final LocalTime EARLY = LocalTime.of(13, 0);

    /** @throws IllegalArgumentException if it is a session on a weekend, or its hours are no session's */
    public SpecialDay {
        if (kind != Kind.HOLIDAY) {
            if (isWeekend(date)) {
                throw new IllegalArgumentException(
                        "the exchange never trades on a " + date.getDayOfWeek() + "; have " + date);
            }
            TradingSession hours = new TradingSession(date, closes);
            if (hours.isEarlyClose() != (kind == Kind.EARLY_CLOSE)) {
                throw new IllegalArgumentException(
                        "an early close is before 16:00 and a session closes then; have " + closes + " on " + date);
            }
        }
    }

    static SpecialDay holiday(LocalDate date, String name) {
        return new SpecialDay(date, Kind.HOLIDAY, TradingSession.REGULAR_CLOSE, name);
    }

    static SpecialDay earlyClose(LocalDate date, String name) {
        return new SpecialDay(date, Kind.EARLY_CLOSE, EARLY, name);
    }

    static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
    }
}
