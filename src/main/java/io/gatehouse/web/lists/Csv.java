package io.gatehouse.web.lists;

import io.gatehouse.ledger.AccountId;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A list as a file (RFC 4180): raw figures with their units in the headings, instants in UTC, nothing where something is
 * not known.
 */
public final class Csv<T> {

    /** Rows a file has at most. */
    public static final int MOST = 10_000;

    // A spreadsheet takes a text that begins so for a formula; what people or a broker wrote is never one.
    private static final String FORMULA = "=+-@\t\r";

    private record Cell<T>(String heading, Function<? super T, String> of) {}

    private final List<Cell<T>> cells = new ArrayList<>();

    /** What somebody wrote. */
    public Csv<T> text(String heading, Function<? super T, String> of) {
        cells.add(new Cell<>(heading, row -> harmless(of.apply(row))));
        return this;
    }

    /**
     * A figure, a date or an instant, as a machine reads it.
     *
     * @param heading with its unit
     * @param of itself, or an {@link Optional} of it
     */
    public Csv<T> raw(String heading, Function<? super T, ?> of) {
        cells.add(new Cell<>(heading, row -> plain(of.apply(row))));
        return this;
    }

    private static String harmless(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String plain(Object value) {
        if (value instanceof Optional<?> known) {
            return known.isEmpty() ? "" : plain(known.get());
        }
        return value instanceof BigDecimal figure ? figure.toPlainString() : value.toString();
    }

    String write(List<? extends T> rows) {
        StringBuilder text = new StringBuilder();
        line(text, cells.stream().map(Cell::heading).toList());
        rows.stream()
                .limit(MOST)
                .forEach(row -> line(
                        text, cells.stream().map(cell -> cell.of().apply(row)).toList()));
        return text.toString();
    }

    private static void line(StringBuilder text, List<String> values) {
        text.append(values.stream().map(Csv::quoted).collect(Collectors.joining(",")))
                .append("\r\n");
    }

    private static String quoted(String value) {
        boolean plain = value.chars().noneMatch(letter -> ",\"\r\n".indexOf(letter) >= 0);
        return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
    }

    /** The file, called by account, list and date. */
    public ResponseEntity<byte[]> file(AccountId account, String list, LocalDate date, List<? extends T> rows) {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(account + "-" + list + "-" + date + ".csv")
                                .build()
                                .toString())
                .body(write(rows).getBytes(StandardCharsets.UTF_8));
    }
}
