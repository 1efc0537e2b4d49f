package io.gatehouse.web.lists;

import io.gatehouse.csv.CsvRow;
import io.gatehouse.ledger.AccountId;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    private record Cell<T>(String heading, Function<? super T, String> of) {}

    private final List<Cell<T>> cells = new ArrayList<>();

    /** What somebody wrote. */
    public Csv<T> text(String heading, Function<? super T, String> of) {
        cells.add(new Cell<>(heading, row -> CsvRow.words(of.apply(row))));
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

    private static String plain(Object value) {
        if (value instanceof Optional<?> known) {
            return known.isEmpty() ? "" : plain(known.get());
        }
        return value instanceof BigDecimal figure ? figure.toPlainString() : value.toString();
    }

    String write(List<? extends T> rows) {
        Stream<String> headings =
                Stream.of(CsvRow.of(cells.stream().map(Cell::heading).toList()));
        Stream<String> lines = rows.stream().limit(MOST).map(this::line);
        return Stream.concat(headings, lines).map(line -> line + "\r\n").collect(Collectors.joining());
    }

    private String line(T row) {
        return CsvRow.of(cells.stream().map(cell -> cell.of().apply(row)).toList());
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
