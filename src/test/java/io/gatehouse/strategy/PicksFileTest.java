package io.gatehouse.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PicksFileTest {

    private static final String HEADING = "date,symbol,expiry,strike";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private Path file = Path.of("picks.csv");

    @BeforeEach
    void inTheFolder() {
        file = folder.resolve("picks.csv");
    }

    @Test
    void readsOnePickALine() throws IOException {
        Files.writeString(file, HEADING + "\n2026-03-02,AAA,2026-03-13,41\n2026-03-03,BRK.B,2026-03-13,405.50\n");

        assertThat(PicksFile.read(file))
                .containsExactly(
                        new Pick(LocalDate.of(2026, 3, 2), AShare.put("AAA", AShare.EXPIRY, "41")),
                        new Pick(LocalDate.of(2026, 3, 3), AShare.put("BRK.B", AShare.EXPIRY, "405.50")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            2026-03-02,AAA,2026-03-13        | a pick is date,symbol,expiry,strike; have '2026-03-02,AAA,2026-03-13'
            02.03.2026,AAA,2026-03-13,41     | date is a date such as 2026-01-05; have '02.03.2026'
            2026-03-02,AAA,2026-02-30,41     | expiry is a date such as 2026-01-05; have '2026-02-30'
            2026-03-02,aaa,2026-03-13,41     | symbol: a symbol is a ticker such as AAPL or BRK.B; have 'aaa'
            2026-03-02,AAA,2026-03-13,4x     | strike: a price is written as a plain decimal such as 12.50; have '4x'
            2026-03-02,AAA,2026-03-13,0      | strike: a strike is above zero, below 100,000 and has at most three decimals; have 0.00
            2026-03-02,AAA,2026-02-27,41     | expiry 2026-02-27 is before the date 2026-03-02
            """)
    void namesFileLineAndValueOfABadPick(String line, String message) throws IOException {
        Files.writeString(file, HEADING + "\n2026-03-02,OK,2026-03-13,41\n" + line + "\n");

        assertThatThrownBy(() -> PicksFile.read(file))
                .isInstanceOf(PicksFileInvalid.class)
                .hasMessage(file + " line 3: " + message);
    }

    @Test
    void refusesABlankLine() throws IOException {
        Files.writeString(file, HEADING + "\n\n");

        assertThatThrownBy(() -> PicksFile.read(file)).hasMessageContaining("line 2: a pick is");
    }

    @Test
    void refusesASymbolPickedTwiceOnADay() throws IOException {
        Files.writeString(file, HEADING + "\n2026-03-02,AAA,2026-03-13,41\n2026-03-02,AAA,2026-03-13,42\n");

        assertThatThrownBy(() -> PicksFile.read(file))
                .hasMessage(file + " line 3: a symbol is picked once a day; AAA on 2026-03-02 stands in line 2 too");
    }

    @Test
    void refusesAnotherHeadingAndAFileWithoutPicks() throws IOException {
        Files.writeString(file, "symbol,date\n");
        assertThatThrownBy(() -> PicksFile.read(file))
                .hasMessage(file + " line 1: the heading is " + HEADING + "; have 'symbol,date'");

        Files.writeString(file, "");
        assertThatThrownBy(() -> PicksFile.read(file)).hasMessageContaining("line 1: the heading is");

        Files.writeString(file, HEADING + "\n");
        assertThatThrownBy(() -> PicksFile.read(file)).hasMessageContaining("line 2: there is no pick");
    }

    @Test
    void saysThatAFileIsMissing() {
        assertThatThrownBy(() -> PicksFile.read(folder.resolve("none.csv")))
                .isInstanceOf(PicksFileInvalid.class)
                .hasMessageContaining("cannot read the picks in " + folder.resolve("none.csv"));
    }
}
