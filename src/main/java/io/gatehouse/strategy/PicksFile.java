package io.gatehouse.strategy;

import io.gatehouse.instrument.OptionContract;
import io.gatehouse.instrument.Right;
import io.gatehouse.instrument.Symbol;
import io.gatehouse.money.Price;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Somebody's own picks as CSV: the heading {@code date,symbol,expiry,strike}, then one put a line, dates as
 * {@code 2026-01-05}, the strike in dollars. Read strictly: the first thing wrong is named with file, line and
 * value, and nothing is guessed.
 */
public final class PicksFile {

    private static final String HEADING = "date,symbol,expiry,strike";

    private final Path file;

    private PicksFile(Path file) {
        this.file = file;
    }

    /** The picks in the order of the file. @throws PicksFileInvalid if the file is missing, empty or has a bad line */
    public static List<Pick> read(Path file) {
        try {
            return new PicksFile(file).parse(Files.readAllLines(file));
        } catch (IOException e) {
            throw new PicksFileInvalid("cannot read the picks in " + file + ": " + e, e);
        }
    }

    private List<Pick> parse(List<String> lines) {
        if (lines.isEmpty() || !lines.get(0).equals(HEADING)) {
            String first = lines.isEmpty() ? "" : lines.get(0);
            throw invalid(1, "the heading is " + HEADING + "; have '" + first + "'");
        }
        Map<String, Integer> seen = new HashMap<>();
        List<Pick> picks = new ArrayList<>();
        for (int number = 2; number <= lines.size(); number++) {
            Pick pick = pick(lines.get(number - 1), number);
            Integer before =
                    seen.putIfAbsent(pick.date() + " " + pick.contract().underlying(), number);
            if (before != null) {
                throw invalid(
                        number,
                        "a symbol is picked once a day; " + pick.contract().underlying() + " on " + pick.date()
                                + " stands in line " + before + " too");
            }
            picks.add(pick);
        }
        if (picks.isEmpty()) {
            throw invalid(2, "there is no pick after the heading");
        }
        return picks;
    }

    private Pick pick(String line, int number) {
        String[] fields = line.split(",", -1);
        if (fields.length != 4) {
            throw invalid(number, "a pick is " + HEADING + "; have '" + line + "'");
        }
        LocalDate date = value(number, "date", fields[0], LocalDate::parse);
        Symbol symbol = value(number, "symbol", fields[1], Symbol::new);
        LocalDate expiry = value(number, "expiry", fields[2], LocalDate::parse);
        Price strike = value(number, "strike", fields[3], Price::of);
        if (expiry.isBefore(date)) {
            throw invalid(number, "expiry " + expiry + " is before the date " + date);
        }
        try {
            return new Pick(date, new OptionContract(symbol, expiry, strike, Right.PUT));
        } catch (IllegalArgumentException e) {
            throw invalid(number, "strike: " + e.getMessage(), e);
        }
    }

    private <V> V value(int number, String field, String text, Function<String, V> parse) {
        try {
            return parse.apply(text);
        } catch (DateTimeException e) {
            throw invalid(number, field + " is a date such as 2026-01-05; have '" + text + "'", e);
        } catch (NumberFormatException e) {
            throw invalid(number, field + " is dollars such as 42.50; have '" + text + "'", e);
        } catch (IllegalArgumentException e) {
            throw invalid(number, field + ": " + e.getMessage(), e);
        }
    }

    private PicksFileInvalid invalid(int line, String what) {
        return new PicksFileInvalid(file + " line " + line + ": " + what);
    }

    private PicksFileInvalid invalid(int line, String what, RuntimeException cause) {
        return new PicksFileInvalid(file + " line " + line + ": " + what, cause);
    }
}
