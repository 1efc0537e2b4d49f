package io.gatehouse.market.replay;

import io.gatehouse.market.Bar;
import io.gatehouse.money.Money;
import io.gatehouse.money.Price;
import io.gatehouse.time.NyseCalendar;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * The bars of one symbol without a gap, in millionths of a dollar in one array: ten years of sixty symbols take
 * some six megabytes. Bars are numbered from 0 at the oldest.
 */
final class BarSeries {

    private static final int WIDTH = 5;

    private final String name;
    private final NyseCalendar calendar;
    private final List<LocalDate> dates = new ArrayList<>();
    private long[] figures = new long[WIDTH * 256];

    BarSeries(String name, NyseCalendar calendar) {
        this.name = name;
        this.calendar = calendar;
    }

    /**
     * Takes the next row's bar.
     *
     * @throws MarketFileRejected if its date is no session, was there before or leaves a session out
     */
    void add(MarketRow row, Bar bar) {
        LocalDate date = bar.date();
        requireSession(row, date);
        if (!dates.isEmpty()) {
            requireNext(row, date);
        }
        int at = dates.size() * WIDTH;
        if (at == figures.length) {
            figures = Arrays.copyOf(figures, figures.length * 2);
        }
        dates.add(date);
        figures[at] = micros(bar.open());
        figures[at + 1] = micros(bar.high());
        figures[at + 2] = micros(bar.low());
        figures[at + 3] = micros(bar.close());
        figures[at + 4] = bar.volume();
    }

    private void requireSession(MarketRow row, LocalDate date) {
        if (!calendar.isSession(date)) {
            throw row.rejected(name + " has a bar on " + date + ", which is no session of the exchange ("
                    + calendar.whyClosed(date).orElse("closed") + ")");
        }
    }

    private void requireNext(MarketRow row, LocalDate date) {
        if (!date.isAfter(last())) {
            throw row.rejected(
                    has(date)
                            ? name + " has " + date + " twice"
                            : name + " has " + date + " after " + last() + ", but rows run from old to new");
        }
        LocalDate next = calendar.next(last()).date();
        if (!date.equals(next)) {
            throw row.rejected(
                    name + " has no bar for the session of " + next + ": its rows go from " + last() + " to " + date,
                    "add the missing rows");
        }
    }

    int size() {
        return dates.size();
    }

    LocalDate first() {
        return dates.get(0);
    }

    LocalDate last() {
        return dates.get(dates.size() - 1);
    }

    /** How many of its bars are older than a date. */
    int countBefore(LocalDate date) {
        int found = Collections.binarySearch(dates, date);
        return found >= 0 ? found : -found - 1;
    }

    /** The number of a date's bar; -1 where it has none. */
    int numberOf(LocalDate date) {
        return Math.max(-1, Collections.binarySearch(dates, date));
    }

    boolean has(LocalDate date) {
        return numberOf(date) >= 0;
    }

    LocalDate date(int number) {
        return dates.get(number);
    }

    Bar bar(int number) {
        int at = number * WIDTH;
        return new Bar(
                dates.get(number),
                price(figures[at]),
                price(figures[at + 1]),
                price(figures[at + 2]),
                price(figures[at + 3]),
                figures[at + 4]);
    }

    double open(int number) {
        return figures[number * WIDTH] / 1e6;
    }

    double close(int number) {
        return figures[number * WIDTH + 3] / 1e6;
    }

    Price closingPrice(int number) {
        return price(figures[number * WIDTH + 3]);
    }

    double dollarVolume(int number) {
        return close(number) * figures[number * WIDTH + 4];
    }

    /** The day of one bar as a path; the same key gives the same path. */
    IntradayPath path(int number, long key) {
        int at = number * WIDTH;
        return IntradayPath.of(
                figures[at] / 1e6, figures[at + 1] / 1e6, figures[at + 2] / 1e6, figures[at + 3] / 1e6, key);
    }

    private static long micros(Price price) {
        return price.perShare().unscaledValue().longValueExact();
    }

    private static Price price(long micros) {
        return new Price(BigDecimal.valueOf(micros, Money.SCALE));
    }
}
