package io.gatehouse.time;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.temporal.TemporalAdjusters.dayOfWeekInMonth;
import static java.time.temporal.TemporalAdjusters.lastInMonth;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/**
 * The exchange's holidays and early closes as rules of the year, and its unscheduled closings as dated facts.
 *
 * <p>Source: NYSE Rule 7.2 and the exchange's yearly announcements.
 */
final class NyseRules {

    /** No year before this one was compared with what the exchange did. */
    static final int FIRST_YEAR = 2007;

    private static final int JUNETEENTH_SINCE = 2022;

    private static final List<IntFunction<Optional<SpecialDay>>> RULES = List.of(
            NyseRules::newYear,
            year -> holiday(date(year, 1, 1).with(dayOfWeekInMonth(3, MONDAY)), "Martin Luther King Jr. Day"),
            year -> holiday(date(year, 2, 1).with(dayOfWeekInMonth(3, MONDAY)), "Washington's Birthday"),
            year -> holiday(easterSunday(year).minusDays(2), "Good Friday"),
            year -> holiday(date(year, 5, 1).with(lastInMonth(MONDAY)), "Memorial Day"),
            NyseRules::juneteenth,
            year -> eveOf(date(year, 7, 4), "Day before Independence Day"),
            year -> holiday(nearestWeekday(date(year, 7, 4)), "Independence Day"),
            year -> holiday(date(year, 9, 1).with(dayOfWeekInMonth(1, MONDAY)), "Labor Day"),
            year -> holiday(thanksgiving(year), "Thanksgiving"),
            year -> Optional.of(SpecialDay.earlyClose(thanksgiving(year).plusDays(1), "Day after Thanksgiving")),
            year -> eveOf(date(year, 12, 25), "Christmas Eve"),
            year -> holiday(nearestWeekday(date(year, 12, 25)), "Christmas"));

    private static final List<SpecialDay> UNSCHEDULED = List.of(
            SpecialDay.holiday(date(2007, 1, 2), "Mourning Gerald Ford"),
            SpecialDay.holiday(date(2012, 10, 29), "Hurricane Sandy"),
            SpecialDay.holiday(date(2012, 10, 30), "Hurricane Sandy"),
            SpecialDay.holiday(date(2018, 12, 5), "Mourning George H.W. Bush"),
            SpecialDay.holiday(date(2025, 1, 9), "Mourning Jimmy Carter"));

    private NyseRules() {}

    /** Every special day of a year, in no order. */
    static Stream<SpecialDay> of(int year) {
        return Stream.concat(
                RULES.stream().flatMap(rule -> rule.apply(year).stream()),
                UNSCHEDULED.stream().filter(day -> day.date().getYear() == year));
    }

    // A New Year on a Saturday is not observed: December 31 closes the books and stays a session.
    private static Optional<SpecialDay> newYear(int year) {
        LocalDate first = date(year, 1, 1);
        return switch (first.getDayOfWeek()) {
            case SATURDAY -> Optional.empty();
            case SUNDAY -> holiday(first.plusDays(1), "New Year");
            default -> holiday(first, "New Year");
        };
    }

    private static Optional<SpecialDay> juneteenth(int year) {
        return year < JUNETEENTH_SINCE ? Optional.empty() : holiday(nearestWeekday(date(year, 6, 19)), "Juneteenth");
    }

    // The eve of a Monday's holiday is a Sunday; the eve of a weekend's is the observed holiday or no eve at all.
    private static Optional<SpecialDay> eveOf(LocalDate holiday, String name) {
        DayOfWeek day = holiday.getDayOfWeek();
        boolean eveTrades = day != MONDAY && !SpecialDay.isWeekend(holiday);
        return eveTrades ? Optional.of(SpecialDay.earlyClose(holiday.minusDays(1), name)) : Optional.empty();
    }

    private static Optional<SpecialDay> holiday(LocalDate date, String name) {
        return Optional.of(SpecialDay.holiday(date, name));
    }

    private static LocalDate nearestWeekday(LocalDate date) {
        return switch (date.getDayOfWeek()) {
            case SATURDAY -> date.minusDays(1);
            case SUNDAY -> date.plusDays(1);
            default -> date;
        };
    }

    private static LocalDate thanksgiving(int year) {
        return date(year, 11, 1).with(dayOfWeekInMonth(4, THURSDAY));
    }

    /** The Gregorian computus of Meeus, Jones and Butcher. */
    static LocalDate easterSunday(int year) {
        int golden = year % 19;
        int century = year / 100;
        int inCentury = year % 100;
        int moonCorrection = (century - (century + 8) / 25 + 1) / 3;
        int epact = (19 * golden + century - century / 4 - moonCorrection + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (inCentury / 4) - epact - inCentury % 4) % 7;
        int lateMoon = (golden + 11 * epact + 22 * weekday) / 451;
        int dayOfMarch = epact + weekday - 7 * lateMoon + 22;
        return date(year, 3, 1).plusDays(dayOfMarch - 1L);
    }

    private static LocalDate date(int year, int month, int day) {
        return LocalDate.of(year, Month.of(month), day);
    }
}
