package io.gatehouse.market.simulated;

import io.gatehouse.time.NyseCalendar;
import io.gatehouse.time.TradingSession;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/** The weekly expiries that are listed on a session: this week's and those of the eight weeks after it. */
final class Expiries {

    private static final int WEEKS_AHEAD = 8;

    /** @param closes when its options trade for the last time */
    record Expiry(LocalDate date, Instant closes) {}

    private final NyseCalendar calendar;
    private final Map<LocalDate, List<Expiry>> bySession = new ConcurrentHashMap<>();

    Expiries(NyseCalendar calendar) {
        this.calendar = calendar;
    }

    /** Oldest first; a session on which options expire still lists them. */
    List<Expiry> listedOn(LocalDate session) {
        return bySession.computeIfAbsent(session, this::list);
    }

    /** The expiry of a date, empty when a session does not list it. */
    Optional<Expiry> listedOn(LocalDate session, LocalDate date) {
        return listedOn(session).stream()
                .filter(expiry -> expiry.date().equals(date))
                .findFirst();
    }

    private List<Expiry> list(LocalDate session) {
        return IntStream.rangeClosed(0, WEEKS_AHEAD)
                .mapToObj(week -> calendar.weeklyExpiryInWeekOf(session.plusWeeks(week)))
                .filter(date -> !date.isBefore(session))
                .map(date -> new Expiry(
                        date,
                        calendar.sessionOn(date)
                                .map(TradingSession::marketClosesAt)
                                .orElseThrow()))
                .toList();
    }
}
