package io.gatehouse.web.lists;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.ledger.AccountId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.ResponseEntity;

class CsvTest {

    private record Line(String words, Optional<BigDecimal> figure, Instant at) {}

    private static final Instant AT = Instant.parse("2026-01-05T15:15:00Z");
    private static final Csv<Line> CSV = new Csv<Line>()
            .text("words", Line::words)
            .raw("figure ($)", Line::figure)
            .raw("at (UTC)", Line::at);

    private static String written(String words, Optional<BigDecimal> figure) {
        return CSV.write(List.of(new Line(words, figure, AT)));
    }

    @Test
    void figuresAreRawAndUnitsStandInTheHeadings() {
        assertThat(written("plain", Optional.of(new BigDecimal("-1E+3"))))
                .isEqualTo("words,figure ($),at (UTC)\r\nplain,-1000,2026-01-05T15:15:00Z\r\n");
    }

    @Test
    void whatIsNotKnownIsNothing() {
        assertThat(written("x", Optional.empty())).endsWith("\r\nx,,2026-01-05T15:15:00Z\r\n");
    }

    @Test
    void commasQuotesAndLinesAreQuoted() {
        assertThat(written("a, \"b\"\nc", Optional.empty())).contains("\r\n\"a, \"\"b\"\"\nc\",,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", "\tx", "\rx"})
    void aTextIsNeverAFormula(String words) {
        String line = written(words, Optional.of(new BigDecimal("-5")))
                .lines()
                .skip(1)
                .findFirst()
                .orElseThrow();

        assertThat(line).startsWith(words.startsWith("\r") ? "\"'" : "'" + words.charAt(0));
        assertThat(written(words, Optional.of(new BigDecimal("-5")))).contains(",-5,");
    }

    @Test
    void aFileIsCalledByAccountListAndDate() {
        ResponseEntity<byte[]> file =
                CSV.file(new AccountId("paper"), "signals", LocalDate.parse("2026-01-05"), List.of());

        assertThat(file.getHeaders().getContentDisposition().getFilename()).isEqualTo("paper-signals-2026-01-05.csv");
        assertThat(Objects.requireNonNull(file.getHeaders().getContentType()).toString())
                .isEqualTo("text/csv;charset=UTF-8");
    }
}
