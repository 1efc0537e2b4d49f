package io.gatehouse.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * Which changes somebody wants to see; what is empty does not matter.
 *
 * @param from the first instant
 * @param before the first instant too late
 * @param text anywhere in the line, in capitals or not; up to 200 characters
 * @param limit the newest so many, 1 to {@link #MOST}
 */
public record AuditSearch(
        Optional<String> actor,
        Optional<String> action,
        Optional<Instant> from,
        Optional<Instant> before,
        Optional<String> text,
        int limit) {

    /** Lines an answer has at most. */
    public static final int MOST = 10_000;

    private static final int LONGEST_TEXT = 200;
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    /** @throws IllegalArgumentException if a value is out of its range */
    public AuditSearch {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("limit is 1 to " + MOST + "; have " + limit);
        }
        if (text.filter(words -> words.length() > LONGEST_TEXT).isPresent()) {
            throw new IllegalArgumentException("text is at most " + LONGEST_TEXT + " characters");
        }
    }

    /**
     * From what a person typed.
     *
     * @param from a New York date, or an instant such as 2026-01-02T14:45:00Z
     * @param to the same; a date is meant with its whole day, an instant with itself
     * @throws IllegalArgumentException if they are neither
     */
    public static AuditSearch of(
            Optional<String> actor,
            Optional<String> action,
            Optional<String> from,
            Optional<String> to,
            Optional<String> text,
            int limit) {
        return new AuditSearch(
                given(actor),
                given(action),
                given(from).map(AuditSearch::begin),
                given(to).map(AuditSearch::end),
                given(text),
                limit);
    }

    /** Whether it leaves nothing out. */
    public boolean isForAll() {
        return actor.isEmpty() && action.isEmpty() && from.isEmpty() && before.isEmpty() && text.isEmpty();
    }

    private static Optional<String> given(Optional<String> value) {
        return value.filter(word -> !word.isBlank());
    }

    private static Instant begin(String text) {
        return isDate(text) ? date(text).atStartOfDay(NEW_YORK).toInstant() : instant(text);
    }

    private static Instant end(String text) {
        return isDate(text)
                ? date(text).plusDays(1).atStartOfDay(NEW_YORK).toInstant()
                : instant(text).plusNanos(1_000);
    }

    private static boolean isDate(String text) {
        return text.length() == "2026-01-02".length();
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw neither(text, e);
        }
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw neither(text, e);
        }
    }

    private static IllegalArgumentException neither(String text, DateTimeParseException e) {
        return new IllegalArgumentException(
                "'" + text + "' is neither a date such as 2026-01-02 nor an instant such as 2026-01-02T14:45:00Z", e);
    }
}
