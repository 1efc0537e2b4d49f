package io.gatehouse.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** One year of the calendar worked out: its special days and, by day of the year, its sessions. */
final class TradingYear {

    private final Map<LocalDate, SpecialDay> specialDays;
    private final List<Optional<TradingSession>> byDayOfYear;

    /** @param overrides what a file says of dates, of any year; it stands above the rules */
    TradingYear(int year, Map<LocalDate, SpecialDay> overrides) {
        this.specialDays = NyseRules.of(year)
                .collect(Collectors.toMap(SpecialDay::date, day -> day, (rule, fact) -> fact, TreeMap::new));
        overrides.values().stream()
                .filter(day -> day.date().getYear() == year)
                .forEach(day -> specialDays.put(day.date(), day));

        LocalDate first = LocalDate.ofYearDay(year, 1);
        List<Optional<TradingSession>> days = new ArrayList<>(first.lengthOfYear());
        for (int day = 0; day < first.lengthOfYear(); day++) {
            days.add(judge(first.plusDays(day)));
        }
        this.byDayOfYear = List.copyOf(days);
    }

    private Optional<TradingSession> judge(LocalDate date) {
        SpecialDay special = specialDays.get(date);
        if (special == null) {
            return SpecialDay.isWeekend(date)
                    ? Optional.empty()
                    : Optional.of(new TradingSession(date, TradingSession.REGULAR_CLOSE));
        }
        return special.kind() == SpecialDay.Kind.HOLIDAY
                ? Optional.empty()
                : Optional.of(new TradingSession(date, special.closes()));
    }

    Optional<TradingSession> sessionOn(LocalDate date) {
        return byDayOfYear.get(date.getDayOfYear() - 1);
    }

    Optional<SpecialDay> specialDay(LocalDate date) {
        return Optional.ofNullable(specialDays.get(date));
    }

    /** Oldest first. */
    List<SpecialDay> specialDays() {
        return List.copyOf(specialDays.values());
    }
}
