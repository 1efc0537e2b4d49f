package io.gatehouse.market.replay;

import static io.gatehouse.market.replay.HistoryFiles.FIRST;
import static io.gatehouse.market.replay.HistoryFiles.LAST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.instrument.Symbol;
import io.gatehouse.market.MarketDataUnavailable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarketDirectoryTest {

    private final Path directory;
    private final HistoryFiles files = HistoryFiles.valid();

    MarketDirectoryTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void readsAValidDirectory() {
        MarketHistory history = read(files);

        assertThat(history.shares().keySet()).containsExactly(new Symbol("AAA"), new Symbol("BBB"));
        assertThat(history.first()).isEqualTo(FIRST);
        assertThat(history.last()).isEqualTo(LAST);
        assertThat(history.index().size()).isEqualTo(81);
    }

    @Test
    void readsNamesWithCommasInQuotes() {
        assertThat(read(files).shares().values())
                .extracting(share -> share.listing().name())
                .containsExactly("Alpha, Inc.", "Beta Co.");
    }

    @Test
    void readsGzippedFilesJustTheSame() throws IOException {
        files.writeTo(directory);
        Files.delete(directory.resolve("prices_daily.csv"));
        HistoryFiles.writeZipped(directory.resolve("prices_daily.csv.gz"), files.prices);

        assertThat(read().last()).isEqualTo(LAST);
    }

    @Test
    void rejectsADirectoryThatIsNotThere() {
        Path missing = directory.resolve("nowhere");

        assertThatThrownBy(() -> new MarketDirectory(missing, HistoryFiles.CALENDAR).read())
                .isInstanceOf(MarketFileRejected.class)
                .isInstanceOf(MarketDataUnavailable.class)
                .hasMessage(missing + ": no such directory of market data; point to an existing one");
    }

    @Test
    void rejectsAMissingFile() throws IOException {
        files.writeTo(directory);
        Files.delete(directory.resolve("vix_daily.csv"));

        assertRejected(
                this::read, "vix_daily.csv: no such file, and none with .gz; add it or point to another directory");
    }

    @Test
    void rejectsAFileThatIsThereTwice() {
        files.writeTo(directory);
        HistoryFiles.writeZipped(directory.resolve("prices_daily.csv.gz"), files.prices);

        assertRejected(this::read, "prices_daily.csv: exists plain and as .gz; remove one of the two");
    }

    @Test
    void rejectsAFileThatIsNotGzippedAlthoughItSaysSo() throws IOException {
        files.writeTo(directory);
        Files.move(directory.resolve("prices_daily.csv"), directory.resolve("prices_daily.csv.gz"));

        assertRejected(this::read, "prices_daily.csv.gz: cannot be read (java.util.zip.ZipException");
    }

    @Test
    void rejectsAMissingColumn() {
        files.prices.set(0, "date,symbol,open,high,low,last,volume");

        assertRejected("prices_daily.csv line 1: no column 'close' in 'date,symbol,open,high,low,last,volume'");
    }

    @Test
    void rejectsAnEmptyFile() {
        files.actions.clear();

        assertRejected("corporate_actions.csv line 1: no column 'date' in ''; add the column");
    }

    @Test
    void rejectsARowWithAFieldTooFew() {
        files.withPriceLine("2020-01-03,AAA", line -> line.substring(0, line.lastIndexOf(',')));

        assertRejected("prices_daily.csv line 4: has 6 fields where the header has 7; correct or remove the row");
    }

    @Test
    void rejectsAPriceThatIsNone() {
        files.withPriceLine("2020-01-03,AAA", line -> line.replace(",40.10,", ",n/a,"));

        assertRejected("prices_daily.csv line 4: column open holds 'n/a' (");
    }

    @Test
    void rejectsAnEmptyField() {
        files.withPriceLine("2020-01-03,AAA", line -> line.replace(",40.10,", ",,"));

        assertRejected("prices_daily.csv line 4: column open is empty");
    }

    @Test
    void rejectsADateThatIsNone() {
        files.withPriceLine("2020-01-03,AAA", line -> line.replace("2020-01-03", "2020-02-30"));

        assertRejected("prices_daily.csv line 4: column date holds '2020-02-30' (");
    }

    @Test
    void rejectsADateBeforeTheCalendarBegins() {
        files.withPriceLine("2020-01-03,BBB", line -> line.replace("2020", "1999"));

        assertRejected("prices_daily.csv line 5: the calendar begins in 2007");
    }

    @Test
    void rejectsAVolumeThatIsNoWholeNumber() {
        files.withPriceLine("2020-01-03,AAA", line -> line + ".5");

        assertRejected("prices_daily.csv line 4: column volume holds '1004010.5' (");
    }

    @Test
    void rejectsABarThatLeavesItsEnvelope() {
        files.withPriceLine("2020-01-03,AAA", line -> "2020-01-03,AAA,40.10,40.00,39.00,39.50,100");

        assertRejected("prices_daily.csv line 4: a bar has low <= open, close <= high and volume >= 0; have "
                + "2020-01-03 open 40.10 high 40.00 low 39.00 close 39.50 volume 100");
    }

    @Test
    void rejectsAPriceOfZero() {
        files.withPriceLine("2020-01-03,AAA", line -> "2020-01-03,AAA,40.10,41.00,0,39.50,100");

        assertRejected("prices_daily.csv line 4: the low of 2020-01-03 is zero");
    }

    @Test
    void rejectsASymbolThatIsNoTicker() {
        files.withPriceLine("2020-01-03,AAA", line -> line.replace("AAA", "a b"));

        assertRejected("prices_daily.csv line 4: column symbol holds 'a b' (");
    }

    @Test
    void rejectsAnUnknownSymbolAmongThePrices() {
        files.withPriceLine("2020-01-03,AAA", line -> line.replace("AAA", "ZZZ"));

        assertRejected("prices_daily.csv line 4: unknown symbol ZZZ: it is not in constituents.csv; "
                + "add it there or remove the row");
    }

    @Test
    void rejectsAnUnknownSymbolAmongTheActions() {
        files.withAction("2020-02-03,ZZZ,split,2.0");

        assertRejected("corporate_actions.csv line 2: unknown symbol ZZZ");
    }

    @Test
    void rejectsAListedSymbolWithoutPrices() {
        files.constituents.add("CCC,Gamma,Energy,Oil");

        assertRejected("prices_daily.csv: no row of CCC; add its rows or remove it from constituents.csv");
    }

    @Test
    void rejectsASymbolListedTwice() {
        files.constituents.add("AAA,Again,Energy,Oil");

        assertRejected("constituents.csv line 4: AAA is listed twice");
    }

    @Test
    void rejectsAnEmptyUniverse() {
        files.constituents.removeIf(line -> !line.startsWith("symbol"));

        assertRejected("constituents.csv: lists no symbol; add the universe's symbols");
    }

    @Test
    void rejectsADuplicateRow() {
        int at = files.lineOf("2020-01-03,AAA");
        files.prices.add(at + 1, files.prices.get(at));

        assertRejected("prices_daily.csv line 5: AAA has 2020-01-03 twice; correct or remove the row");
    }

    @Test
    void rejectsARowOutOfOrder() {
        int at = files.lineOf("2020-01-03,AAA");
        files.prices.set(at, files.prices.set(at + 2, files.prices.get(at)));

        assertRejected("AAA has no bar for the session of 2020-01-03: its rows go from 2020-01-02 to 2020-01-06");
    }

    @Test
    void rejectsARowOlderThanItsSymbolsFirst() {
        files.prices.add("2019-12-31,AAA,40,41,39,40,100");

        assertRejected("AAA has 2019-12-31 after " + LAST + ", but rows run from old to new");
    }

    @Test
    void rejectsAGap() {
        files.withoutPriceLines("2020-01-17,BBB");

        assertRejected("BBB has no bar for the session of 2020-01-17: its rows go from 2020-01-16 to 2020-01-21; "
                + "add the missing rows");
    }

    @Test
    void rejectsABarOnAHoliday() {
        files.withPriceLine("2020-01-21,AAA", line -> line.replace("2020-01-21", "2020-01-20"));

        assertRejected("AAA has a bar on 2020-01-20, which is no session of the exchange (");
    }

    @Test
    void rejectsAVixGap() {
        files.vix.remove(3);

        assertRejected("vix_daily.csv line 4: VIX has no bar for the session of 2020-01-03");
    }

    @Test
    void rejectsAVixThatEndsBeforeThePrices() {
        files.vix.remove(files.vix.size() - 1);

        assertRejected("while prices_daily.csv runs from 2020-01-02 to " + LAST + "; add the missing rows");
    }

    @Test
    void rejectsAVixWithoutRows() {
        files.vix.removeIf(line -> !line.startsWith("date"));

        assertRejected("vix_daily.csv: has no rows while prices_daily.csv runs from 2020-01-02");
    }

    @Test
    void rejectsAnUnknownKindOfAction() {
        files.withAction("2020-02-03,AAA,merger,1");

        assertRejected("corporate_actions.csv line 2: column action holds 'merger'; known are dividend, split "
                + "and spinoff_or_stock_dividend");
    }

    @Test
    void rejectsASplitByZero() {
        files.withAction("2020-02-03,AAA,split,0");

        assertRejected("corporate_actions.csv line 2: column value is a factor above zero; have 0");
    }

    @Test
    void rejectsAnActionThatIsThereTwice() {
        files.withAction("2020-02-03,AAA,split,2").withAction("2020-02-03,AAA,split,2.0");

        assertRejected("corporate_actions.csv line 3: AAA has two rows of split on 2020-02-03");
    }

    @Test
    void allowsASymbolToBeListedLaterAndToEndEarlier() {
        files.withoutPriceLines("2020-01-02,AAA").withoutPriceLines(LAST + ",AAA");

        MarketHistory history = read(files);

        assertThat(history.first()).isEqualTo(FIRST);
        assertThat(history.last()).isEqualTo(LAST);
        assertThat(List.copyOf(history.shares().values()).get(0).bars().size()).isEqualTo(78);
    }

    private void assertRejected(String message) {
        assertRejected(() -> read(files), message);
    }

    private void assertRejected(ThrowingCallable reading, String message) {
        assertThatThrownBy(reading)
                .isInstanceOf(MarketFileRejected.class)
                .hasMessageStartingWith(directory.toString())
                .hasMessageContaining(message);
    }

    private MarketHistory read(HistoryFiles written) {
        written.writeTo(directory);
        return read();
    }

    private MarketHistory read() {
        return new MarketDirectory(directory, HistoryFiles.CALENDAR).read();
    }
}
