package io.gatehouse.market.replay;

import io.gatehouse.time.NyseCalendar;
import io.gatehouse.time.TradingSession;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPOutputStream;

/**
 * A small, valid directory of market history: AAA near 40 dollars and BBB near 200 on 80 sessions from
 * 2020-01-02, the VIX from the session before. A test changes only what it is about.
 */
final class HistoryFiles {

    static final NyseCalendar CALENDAR = new NyseCalendar();
    static final LocalDate FIRST = LocalDate.of(2020, 1, 2);
    static final LocalDate LAST = CALENDAR.plusSessions(FIRST, 79).date();

    final List<String> constituents = new ArrayList<>();
    final List<String> prices = new ArrayList<>();
    final List<String> actions = new ArrayList<>();
    final List<String> vix = new ArrayList<>();

    static HistoryFiles valid() {
        return new HistoryFiles();
    }

    private HistoryFiles() {
        constituents.add("symbol,name,sector,sub_industry");
        constituents.add("BBB,Beta Co.,Energy,\"Oil, Gas\"");
        constituents.add("AAA,\"Alpha, Inc.\",Materials,Gold");
        prices.add("date,symbol,open,high,low,close,volume");
        actions.add("date,symbol,action,value");
        vix.add("date,open,high,low,close");
        vix.add("2019-12-31,14.00,14.50,13.00,13.78");
        int i = 0;
        for (TradingSession session : CALENDAR.sessionsBetween(FIRST, LAST)) {
            prices.add(bar(session.date(), "AAA", 4000 + 10L * (i % 7)));
            prices.add(bar(session.date(), "BBB", 20000 + 150L * (i % 5)));
            vix.add(session.date() + "," + ohlc(2000 + 20L * (i % 9)));
            i++;
        }
    }

    private static String bar(LocalDate date, String symbol, long openCents) {
        return date + "," + symbol + "," + ohlc(openCents) + "," + (1_000_000 + openCents);
    }

    private static String ohlc(long openCents) {
        return dollars(openCents) + "," + dollars(openCents + openCents / 50) + ","
                + dollars(openCents - openCents / 40) + "," + dollars(openCents + openCents / 100);
    }

    private static String dollars(long cents) {
        return cents / 100 + "." + (cents % 100 < 10 ? "0" : "") + cents % 100;
    }

    /** Changes the one price line that starts with the text. */
    HistoryFiles withPriceLine(String start, UnaryOperator<String> change) {
        prices.set(lineOf(start), change.apply(prices.get(lineOf(start))));
        return this;
    }

    HistoryFiles withoutPriceLines(String containing) {
        prices.removeIf(line -> line.contains(containing));
        return this;
    }

    HistoryFiles withAction(String line) {
        actions.add(line);
        return this;
    }

    /** The position in the price file of the line that starts with the text; the line number is one more. */
    int lineOf(String start) {
        for (int i = 0; i < prices.size(); i++) {
            if (prices.get(i).startsWith(start)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no price line starts with " + start);
    }

    Path writeTo(Path directory) {
        write(directory.resolve("constituents.csv"), constituents);
        write(directory.resolve("prices_daily.csv"), prices);
        write(directory.resolve("corporate_actions.csv"), actions);
        write(directory.resolve("vix_daily.csv"), vix);
        return directory;
    }

    static void write(Path file, List<String> lines) {
        try {
            Files.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void writeZipped(Path file, List<String> lines) {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
