package io.gatehouse.csv;

import java.util.Collection;
import java.util.stream.Collectors;

/** A row of a CSV file as RFC 4180 writes it, without the end of its line. */
public final class CsvRow {

    private static final String QUOTED = ",\"\r\n";
    private static final String FORMULA = "=+-@\t\r";

    private CsvRow() {}

    /** The values between commas, in quotes where they need them. */
    public static String of(Collection<String> values) {
        return values.stream().map(CsvRow::quoted).collect(Collectors.joining(","));
    }

    private static String quoted(String value) {
        return value.chars().anyMatch(letter -> QUOTED.indexOf(letter) >= 0)
                ? '"' + value.replace("\"", "\"\"") + '"'
                : value;
    }

    /** What people or a broker wrote: text that a spreadsheet would take for a formula stands behind an apostrophe. */
    public static String words(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
