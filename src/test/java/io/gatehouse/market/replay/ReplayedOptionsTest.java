package io.gatehouse.market.replay;

import static io.gatehouse.market.replay.HistoryFiles.CALENDAR;
import static io.gatehouse.market.replay.HistoryFiles.FIRST;
import static io.gatehouse.market.replay.HistoryFiles.LAST;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.instrument.OptionContract;
import io.gatehouse.instrument.Right;
import io.gatehouse.instrument.Symbol;
import io.gatehouse.market.OptionQuote;
import io.gatehouse.market.Quote;
import io.gatehouse.money.Price;
import io.gatehouse.time.DeskClock;
import io.gatehouse.time.SimulatedDeskClock;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayedOptionsTest {

    private static final Symbol AAA = new Symbol("AAA");
    private static final LocalDate MONDAY = LocalDate.of(2020, 3, 2);
    private static final LocalDate FRIDAY = LocalDate.of(2020, 3, 6);
    private static final LocalDate NEXT_FRIDAY = LocalDate.of(2020, 3, 13);

    private final Path directory;
    private final HistoryFiles files = HistoryFiles.valid();
    private final SimulatedDeskClock clock = new SimulatedDeskClock(at(FIRST, "07:00"));

    ReplayedOptionsTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void listsTheFridaysOfEightWeeksMovedByHolidays() {
        List<LocalDate> expiries = marketAt(MONDAY, "10:00").chain(AAA, FIRST, LAST.plusYears(1)).quotes().stream()
                .map(quote -> quote.contract().expiry())
                .distinct()
                .toList();

        assertThat(expiries)
                .hasSize(8)
                .startsWith(FRIDAY, NEXT_FRIDAY)
                .contains(LocalDate.of(2020, 4, 9))
                .doesNotContain(LocalDate.of(2020, 4, 10));
    }

    @Test
    void listsTodaysExpiryUntilTheDayIsOver() {
        ReplayMarket market = marketAt(FRIDAY, "15:59");

        assertThat(market.chain(AAA, FRIDAY, FRIDAY).quotes()).isNotEmpty();
        clock.advanceTo(at(FRIDAY.plusDays(1), "09:00"));
        assertThat(market.chain(AAA, FRIDAY, FRIDAY).quotes()).isEmpty();
        assertThat(market.quote(put("40", FRIDAY)).bid()).isEmpty();
    }

    @Test
    void givesOnlyTheExpiriesAskedFor() {
        assertThat(marketAt(MONDAY, "10:00")
                        .chain(AAA, NEXT_FRIDAY, NEXT_FRIDAY.plusDays(6))
                        .quotes())
                .isNotEmpty()
                .allMatch(quote -> quote.contract().expiry().equals(NEXT_FRIDAY));
    }

    @Test
    void listsPutsAndCallsByStrikeOnTheGridOfThePrice() {
        List<OptionQuote> quotes =
                marketAt(MONDAY, "10:00").chain(AAA, FRIDAY, FRIDAY).quotes();

        assertThat(quotes)
                .isSortedAccordingTo(Comparator.comparing(
                                (OptionQuote quote) -> quote.contract().strike())
                        .thenComparing(quote -> quote.contract().right()));
        assertThat(quotes)
                .filteredOn(quote -> quote.contract().right() == Right.PUT)
                .extracting(quote -> quote.contract().strike())
                .startsWith(Price.of("24.5"), Price.of("25"))
                .endsWith(Price.of("48.5"));
        assertThat(quotes).allMatch(quote -> quote.openInterest().isEmpty());
    }

    @Test
    void aHigherStrikeMakesAPutDearerAndACallCheaper() {
        List<OptionQuote> quotes =
                marketAt(MONDAY, "10:00").chain(AAA, FIRST, LAST).quotes();

        for (int i = 2; i < quotes.size(); i++) {
            OptionContract here = quotes.get(i).contract();
            if (here.expiry().equals(quotes.get(i - 2).contract().expiry())) {
                OptionQuote dearer = here.right() == Right.PUT ? quotes.get(i) : quotes.get(i - 2);
                OptionQuote cheaper = here.right() == Right.PUT ? quotes.get(i - 2) : quotes.get(i);
                assertThat(ask(dearer)).as("%s", here).isGreaterThanOrEqualTo(ask(cheaper));
            }
        }
    }

    @Test
    void aLaterExpiryIsDearer() {
        ReplayMarket market = marketAt(MONDAY, "10:00");

        assertThat(market.quote(put("38", NEXT_FRIDAY)).bid().orElseThrow())
                .isGreaterThan(market.quote(put("38", FRIDAY)).bid().orElseThrow());
    }

    @Test
    void theQuoteOfAContractIsItsLineOfTheChain() {
        ReplayMarket market = marketAt(MONDAY, "10:00");

        assertThat(market.chain(AAA, FIRST, LAST).quotes())
                .allSatisfy(line -> assertThat(market.quote(line.contract())).isEqualTo(line.quote()));
    }

    @Test
    void outsideMarketHoursOptionsKeepTheClosingQuoteAndItsTimestamp() {
        ReplayMarket market = marketAt(MONDAY, "16:00");
        Quote last = market.quote(put("38", NEXT_FRIDAY));

        clock.advanceTo(at(MONDAY.plusDays(1), "09:00"));

        assertThat(market.quote(put("38", NEXT_FRIDAY))).isEqualTo(last);
        assertThat(market.chain(AAA, FRIDAY, FRIDAY).at()).isEqualTo(at(MONDAY, "16:00"));
    }

    @Test
    void anOptionWorthlessAtItsLastInstantHasABidOfZero() {
        Quote quote = marketAt(FRIDAY, "16:00").quote(put("30", FRIDAY));

        assertThat(quote.bid()).contains(Price.ZERO);
        assertThat(quote.ask()).contains(Price.ofCents(1));
    }

    @Test
    void whatIsNotListedHasNoSides() {
        ReplayMarket market = marketAt(MONDAY, "10:00");

        assertThat(List.of(
                        put("38.25", FRIDAY),
                        put("38", FRIDAY.minusDays(1)),
                        put("38", FRIDAY.minusWeeks(1)),
                        put("38", FRIDAY.plusWeeks(8))))
                .allSatisfy(contract -> {
                    assertThat(market.quote(contract).bid()).as("%s", contract).isEmpty();
                    assertThat(market.quote(contract).ask()).as("%s", contract).isEmpty();
                });
    }

    @Test
    void aListedStrikeIsQuotedFarFromTheMoneyToo() {
        Quote deep = marketAt(MONDAY, "10:00").quote(put("80", FRIDAY));

        assertThat(deep.bid().orElseThrow()).isGreaterThan(Price.of("37"));
    }

    @Test
    void theStrikeThatASplitMadeIsQuotedForNineWeeks() {
        files.withAction("2020-03-02,AAA,split,7");
        ReplayMarket market = marketAt(MONDAY, "10:00");

        assertThat(market.quote(put("39.929", NEXT_FRIDAY)).bid()).isPresent();
        clock.advanceTo(at(MONDAY.plusWeeks(7), "10:00"));
        assertThat(market.quote(put("39.929", MONDAY.plusWeeks(7).plusDays(4))).bid())
                .isPresent();
    }

    @Test
    void aSplitIsNoVolatility() {
        ReplayMarket calm = marketAt(MONDAY, "10:00");
        Quote before = calm.quote(put("35", NEXT_FRIDAY));
        double factor = 2;
        halvePricesFrom("2020-02-18", factor);
        files.withAction("2020-02-18,AAA,split,2.0");

        Quote after = market().quote(put("17.5", NEXT_FRIDAY));

        assertThat(after.ask().orElseThrow().toDouble()
                        / before.ask().orElseThrow().toDouble())
                .isBetween(0.4, 0.6);
    }

    private void halvePricesFrom(String exDate, double factor) {
        for (int i = 1; i < files.prices.size(); i++) {
            String[] f = files.prices.get(i).split(",", -1);
            if (f[1].equals("AAA") && f[0].compareTo(exDate) >= 0) {
                for (int column = 2; column <= 5; column++) {
                    f[column] = String.valueOf(Double.parseDouble(f[column]) / factor);
                }
                files.prices.set(i, String.join(",", f));
            }
        }
    }

    private static Price ask(OptionQuote quote) {
        return quote.quote().ask().orElseThrow();
    }

    private static OptionContract put(String strike, LocalDate expiry) {
        return new OptionContract(AAA, expiry, Price.of(strike), Right.PUT);
    }

    private ReplayMarket market() {
        return ReplayMarket.open(files.writeTo(directory), clock, CALENDAR);
    }

    private ReplayMarket marketAt(LocalDate date, String newYorkTime) {
        clock.advanceTo(at(date, newYorkTime));
        return market();
    }

    private static Instant at(LocalDate date, String newYorkTime) {
        return date.atTime(LocalTime.parse(newYorkTime))
                .atZone(DeskClock.TRADING_ZONE)
                .toInstant();
    }
}
