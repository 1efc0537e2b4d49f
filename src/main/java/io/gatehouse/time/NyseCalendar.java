package io.gatehouse.time;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Stream;

/**
 * Which days the New York Stock Exchange trades, from 2007 on: by rule, with its unscheduled closings as facts,
 * and with what a file says above both. A closing that is announced after this release (a funeral, a storm)
 * needs such a file.
 *
 * <p>Thread-safe; a lookup costs nanoseconds, a year is worked out once. Every method refuses dates before 2007
 * with an {@link IllegalArgumentException}: the rules were other ones, and a wrong session is worse than none.
 */
public final class NyseCalendar {

    private final Map<LocalDate, SpecialDay> overrides;
    private final ConcurrentMap<Integer, TradingYear> years = new ConcurrentHashMap<>();

    /** The calendar by rule. */
    public NyseCalendar() {
        this(Map.of());
    }

    private NyseCalendar(Map<LocalDate, SpecialDay> overrides) {
        this.overrides = Map.copyOf(overrides);
    }

    /**
     * The calendar by rule, overruled where a CSV file with the header {@code date,type,close_time,name} says
     * otherwise; types are {@code holiday}, {@code early_close} and {@code session} (open until 16:00).
     *
     * @throws CalendarFileInvalid if the file is missing or one line is not understood, naming file, line and value
     */
    public static NyseCalendar withOverrides(Path file) {
        return new NyseCalendar(new CalendarFile(file).read());
    }

    /** The session of a date, empty when the exchange is closed. */
    public Optional<TradingSession> sessionOn(LocalDate date) {
        return year(date.getYear()).sessionOn(date);
    }

    public boolean isSession(LocalDate date) {
        return sessionOn(date).isPresent();
    }

    /** Why there is no session on a date, "Good Friday" or "Saturday"; empty when there is one. */
    public Optional<String> whyClosed(LocalDate date) {
        if (isSession(date)) {
            return Optional.empty();
        }
        Optional<String> special = year(date.getYear()).specialDay(date).map(SpecialDay::name);
        return special.or(() -> Optional.of(date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.US)));
    }

    /** The holidays, early closes and overridden days of a year, oldest first. */
    public List<SpecialDay> specialDays(int year) {
        return year(year).specialDays();
    }

    /** The first session on {@code date} or after it. */
    public TradingSession sessionOnOrAfter(LocalDate date) {
        LocalDate day = date;
        Optional<TradingSession> session = sessionOn(day);
        while (session.isEmpty()) {
            day = day.plusDays(1);
            session = sessionOn(day);
        }
        return session.get();
    }

    /** The last session on {@code date} or before it. */
    public TradingSession sessionOnOrBefore(LocalDate date) {
        LocalDate day = date;
        Optional<TradingSession> session = sessionOn(day);
        while (session.isEmpty()) {
            day = day.minusDays(1);
            session = sessionOn(day);
        }
        return session.get();
    }

    public TradingSession next(LocalDate date) {
        return sessionOnOrAfter(date.plusDays(1));
    }

    public TradingSession previous(LocalDate date) {
        return sessionOnOrBefore(date.minusDays(1));
    }

    /** The {@code n}-th session after {@code date} (negative: before it); zero needs {@code date} to be one. */
    public TradingSession plusSessions(LocalDate date, int n) {
        TradingSession session = n == 0
                ? sessionOn(date).orElseThrow(() -> new IllegalArgumentException(date + " is not a session"))
                : n > 0 ? next(date) : previous(date);
        for (int i = 1; i < Math.abs(n); i++) {
            session = n > 0 ? next(session.date()) : previous(session.date());
        }
        return session;
    }

    /** The sessions in {@code [from, to]}, oldest first; none when {@code to} is before {@code from}. */
    public List<TradingSession> sessionsBetween(LocalDate from, LocalDate to) {
        return days(from, to).flatMap(day -> sessionOn(day).stream()).toList();
    }

    /**
     * The last trading day of the weekly option that nominally expires on the Friday of the week of {@code
     * date}: that Friday, or the session before it when the exchange is closed. A week runs from Monday to
     * Sunday.
     */
    public LocalDate weeklyExpiryInWeekOf(LocalDate date) {
        LocalDate friday = date.with(DayOfWeek.MONDAY).plusDays(4);
        return sessionOnOrBefore(friday).date();
    }

    /** The last trading day of a month's standard option: its third Friday, or the session before it. */
    public LocalDate monthlyExpiry(YearMonth month) {
        LocalDate thirdFriday = month.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(3, DayOfWeek.FRIDAY));
        return sessionOnOrBefore(thirdFriday).date();
    }

    /** The last trading days of the weekly options (the monthly among them) in {@code [from, to]}, oldest first. */
    public List<LocalDate> weeklyExpiriesBetween(LocalDate from, LocalDate to) {
        return days(from, to)
                .filter(day -> isSession(day) && day.equals(weeklyExpiryInWeekOf(day)))
                .toList();
    }

    private static Stream<LocalDate> days(LocalDate from, LocalDate to) {
        return to.isBefore(from) ? Stream.empty() : from.datesUntil(to.plusDays(1));
    }

    private TradingYear year(int year) {
        TradingYear known = years.get(year);
        return known != null ? known : workOut(year);
    }

    private TradingYear workOut(int year) {
        if (year < NyseRules.FIRST_YEAR) {
            throw new IllegalArgumentException(
                    "the calendar begins in " + NyseRules.FIRST_YEAR + "; asked for a day of " + year);
        }
        return years.computeIfAbsent(year, y -> new TradingYear(y, overrides));
    }
}
