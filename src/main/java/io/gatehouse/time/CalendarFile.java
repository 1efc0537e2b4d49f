package io.gatehouse.time;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Special days in a CSV file with the header {@code date,type,close_time,name}; the type is {@code holiday},
 * {@code early_close} (with a time such as 13:00) or {@code session} (open until 16:00 against the rules).
 * Empty lines and lines that start with {@code #} are skipped. A line that is not understood refuses the whole
 * file: half a calendar is worse than none.
 */
final class CalendarFile {

    private static final String HEADER = "date,type,close_time,name";
    private static final String TYPES = Arrays.stream(SpecialDay.Kind.values())
            .map(SpecialDay.Kind::written)
            .collect(Collectors.joining(", "));

    private final Path file;

    CalendarFile(Path file) {
        this.file = file;
    }

    /** @throws CalendarFileInvalid if the file is missing or a line is not understood */
    Map<LocalDate, SpecialDay> read() {
        List<String> lines = lines();
        if (lines.isEmpty() || !lines.get(0).strip().equals(HEADER)) {
            throw invalid(1, "the header is '" + HEADER + "'; have '" + (lines.isEmpty() ? "" : lines.get(0)) + "'");
        }
        Map<LocalDate, SpecialDay> days = new LinkedHashMap<>();
        for (int number = 2; number <= lines.size(); number++) {
            String line = lines.get(number - 1).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            SpecialDay day = parse(number, line);
            if (days.put(day.date(), day) != null) {
                throw invalid(number, "a date stands once; have " + day.date() + " again");
            }
        }
        return days;
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new CalendarFileInvalid("cannot read the calendar file " + file + ": " + e, e);
        }
    }

    private SpecialDay parse(int number, String line) {
        String[] cells = line.split(",", -1);
        if (cells.length != 4) {
            throw invalid(
                    number, "a line has the 4 columns " + HEADER + "; have " + cells.length + " in '" + line + "'");
        }
        LocalDate date = date(number, cells[0].strip());
        SpecialDay.Kind kind = kind(number, cells[1].strip());
        LocalTime closes = closes(number, kind, cells[2].strip());
        String name = cells[3].strip();
        if (name.isEmpty()) {
            throw invalid(number, "name says why the day is special; have nothing");
        }
        try {
            return new SpecialDay(date, kind, closes, name);
        } catch (IllegalArgumentException e) {
            throw new CalendarFileInvalid(at(number) + e.getMessage(), e);
        }
    }

    private LocalDate date(int number, String cell) {
        try {
            return LocalDate.parse(cell);
        } catch (DateTimeException e) {
            throw new CalendarFileInvalid(at(number) + "date is a day such as 2026-12-25; have '" + cell + "'", e);
        }
    }

    private SpecialDay.Kind kind(int number, String cell) {
        Optional<SpecialDay.Kind> kind = Arrays.stream(SpecialDay.Kind.values())
                .filter(each -> each.written().equals(cell))
                .findFirst();
        return kind.orElseThrow(() -> invalid(number, "type is one of " + TYPES + "; have '" + cell + "'"));
    }

    private LocalTime closes(int number, SpecialDay.Kind kind, String cell) {
        if (kind != SpecialDay.Kind.EARLY_CLOSE) {
            if (!cell.isEmpty()) {
                throw invalid(number, "only an early_close has a close_time; have '" + cell + "'");
            }
            return TradingSession.REGULAR_CLOSE;
        }
        try {
            return LocalTime.parse(cell);
        } catch (DateTimeException e) {
            throw new CalendarFileInvalid(at(number) + "close_time is a time such as 13:00; have '" + cell + "'", e);
        }
    }

    private CalendarFileInvalid invalid(int number, String what) {
        return new CalendarFileInvalid(at(number) + what);
    }

    private String at(int number) {
        return file + ":" + number + ": ";
    }
}
