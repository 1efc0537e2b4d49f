package io.gatehouse.market.replay;

import static io.gatehouse.market.replay.HistoryFiles.CALENDAR;
import static io.gatehouse.market.replay.HistoryFiles.FIRST;
import static io.gatehouse.market.replay.HistoryFiles.LAST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.instrument.Symbol;
import io.gatehouse.market.Bar;
import io.gatehouse.market.Listing;
import io.gatehouse.market.MarketData.Source;
import io.gatehouse.market.MarketDataUnavailable;
import io.gatehouse.market.Quote;
import io.gatehouse.market.Quote.Usable;
import io.gatehouse.market.VolatilityClose;
import io.gatehouse.market.VolatilityIndex;
import io.gatehouse.money.Price;
import io.gatehouse.time.DeskClock;
import io.gatehouse.time.SimulatedDeskClock;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayMarketTest {

    private static final Symbol AAA = new Symbol("AAA");
    private static final LocalDate FRIDAY = LocalDate.of(2020, 1, 17);
    private static final LocalDate TUESDAY_AFTER_HOLIDAY = LocalDate.of(2020, 1, 21);

    private final Path directory;
    private final HistoryFiles files = HistoryFiles.valid();
    private final SimulatedDeskClock clock = new SimulatedDeskClock(at(FIRST, "07:00"));

    ReplayMarketTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void listsTheUniverseBySymbol() {
        assertThat(market().universe())
                .containsExactly(
                        new Listing(AAA, "Alpha, Inc.", "Materials"),
                        new Listing(new Symbol("BBB"), "Beta Co.", "Energy"));
        assertThat(market().source()).isEqualTo(Source.REPLAY);
    }

    @Test
    void givesTheLastCompletedBarsOldestFirstAsTraded() {
        ReplayMarket market = marketAt(FRIDAY, "09:45");

        List<Bar> bars = market.dailyBars(AAA, LocalDate.of(2020, 1, 16), 2);

        assertThat(bars).extracting(Bar::date).containsExactly(LocalDate.of(2020, 1, 15), LocalDate.of(2020, 1, 16));
        assertThat(bars.get(1))
                .isEqualTo(new Bar(
                        LocalDate.of(2020, 1, 16),
                        Price.of("40.30"),
                        Price.of("41.10"),
                        Price.of("39.30"),
                        Price.of("40.70"),
                        1_004_030));
    }

    @Test
    void aSessionHasNoBarBeforeItsClose() {
        ReplayMarket market = marketAt(FRIDAY, "15:59");

        assertThat(market.dailyBars(AAA, FRIDAY, 1)).extracting(Bar::date).containsExactly(LocalDate.of(2020, 1, 16));
        clock.advanceTo(at(FRIDAY, "16:00"));
        assertThat(market.dailyBars(AAA, FRIDAY, 1)).extracting(Bar::date).containsExactly(FRIDAY);
    }

    @Test
    void neverShowsABarOfTheFuture() {
        ReplayMarket market = marketAt(FRIDAY, "12:00");

        assertThat(market.dailyBars(AAA, LAST, 500))
                .hasSize(11)
                .last()
                .extracting(Bar::date)
                .isEqualTo(LocalDate.of(2020, 1, 16));
    }

    @Test
    void givesTheCompletedClosesOfTheIndex() {
        ReplayMarket market = marketAt(FRIDAY, "12:00");

        List<VolatilityClose> closes = market.volatilityCloses(LAST, 3);

        assertThat(closes)
                .extracting(VolatilityClose::session)
                .containsExactly(LocalDate.of(2020, 1, 14), LocalDate.of(2020, 1, 15), LocalDate.of(2020, 1, 16));
        assertThat(closes.get(2).points())
                .isEqualByComparingTo(market.volatilityIndex().previousClose());
        assertThat(market.volatilityCloses(LocalDate.of(2020, 1, 3), 60)).hasSizeLessThan(60);
    }

    @Test
    void givesFewerBarsWhereTheHistoryIsShorter() {
        assertThat(marketAt(FRIDAY, "09:45").dailyBars(AAA, LocalDate.of(2020, 1, 3), 60))
                .hasSize(2);
        assertThat(market().dailyBars(AAA, LocalDate.of(2019, 12, 31), 60)).isEmpty();
    }

    @Test
    void opensAtTheOpenAndClosesAtTheClose() {
        ReplayMarket market = marketAt(FRIDAY, "09:30");

        assertThat(mid(market.quote(AAA))).isEqualTo(Price.of("40.40"));
        clock.advanceTo(at(FRIDAY, "16:00"));
        assertThat(mid(market.quote(AAA))).isEqualTo(Price.of("40.80"));
    }

    @Test
    void aQuoteWithinMarketHoursIsOfThisInstant() {
        assertThat(marketAt(FRIDAY, "11:11").quote(AAA).at()).isEqualTo(at(FRIDAY, "11:11"));
    }

    @Test
    void outsideMarketHoursTheLastQuoteKeepsItsTimestamp() {
        ReplayMarket market = marketAt(FRIDAY, "16:00");
        Quote last = market.quote(AAA);

        clock.advanceTo(at(TUESDAY_AFTER_HOLIDAY, "09:29"));

        assertThat(market.quote(AAA)).isEqualTo(last);
        assertThat(last.at()).isEqualTo(at(FRIDAY, "16:00"));
    }

    @Test
    void reachesTheHighAndTheLowOfTheDayAndNothingBeyond() {
        ReplayMarket market = marketAt(FRIDAY, "09:30");
        Price highest = Price.ZERO;
        Price lowest = Price.of("1000");

        for (Instant now = at(FRIDAY, "09:30"); now.isBefore(at(FRIDAY, "16:00")); now = now.plusSeconds(5)) {
            clock.advanceTo(now);
            highest = highest.max(mid(market.quote(AAA)));
            lowest = lowest.min(mid(market.quote(AAA)));
        }

        assertThat(highest).isEqualTo(Price.of("41.20"));
        assertThat(lowest).isEqualTo(Price.of("39.39"));
    }

    @Test
    void answersDependOnTheInstantAndNotOnWhatWasAskedBefore() {
        ReplayMarket asked = marketAt(FIRST, "10:00");
        for (int minute = 1; minute < 60; minute++) {
            clock.advanceTo(at(FIRST, "10:00").plusSeconds(60L * minute));
            asked.quote(AAA);
            asked.chain(AAA, FIRST, LAST);
        }
        clock.advanceTo(at(FRIDAY, "13:17"));
        ReplayMarket fresh = market();

        assertThat(asked.chain(AAA, FIRST, LAST)).isEqualTo(fresh.chain(AAA, FIRST, LAST));
        assertThat(asked.quote(AAA)).isEqualTo(fresh.quote(AAA));
        assertThat(asked.volatilityIndex()).isEqualTo(fresh.volatilityIndex());
    }

    @Test
    void aShareWithoutABarThatDayHasNoSidesAndNoOptions() {
        files.withoutPriceLines(LAST + ",AAA");
        ReplayMarket market = marketAt(LAST, "10:00");

        assertThat(market.quote(AAA).judge(clock.now(), Duration.ofSeconds(60)))
                .isEqualTo(new Quote.NoQuote("missing bid and ask"));
        assertThat(market.chain(AAA, LAST, LAST.plusDays(30)).quotes()).isEmpty();
        assertThat(market.dailyBars(AAA, LAST, 1)).hasSize(1);
    }

    @Test
    void refusesAnUnknownSymbol() {
        assertThatThrownBy(() -> marketAt(FRIDAY, "10:00").quote(new Symbol("ZZZ")))
                .isInstanceOf(MarketDataUnavailable.class)
                .hasMessage("the market data in " + directory + " have no symbol ZZZ; add it to constituents.csv "
                        + "with its rows or leave it out of the universe");
    }

    @Test
    void refusesQuotesBeforeTheFirstSessionOpens() {
        assertThatThrownBy(() -> market().quote(AAA))
                .isInstanceOf(MarketDataUnavailable.class)
                .hasMessage("the market data in " + directory + " run from 2020-01-02 to " + LAST
                        + "; asked for a quote at 2020-01-02T12:00:00Z; choose dates inside or add data");
    }

    @Test
    void refusesQuotesOnceASessionBeyondTheDataHasOpened() {
        LocalDate next = CALENDAR.next(LAST).date();
        ReplayMarket market = marketAt(next, "09:29");

        assertThat(market.quote(AAA).at()).isEqualTo(at(LAST, "16:00"));
        clock.advanceTo(at(next, "09:30"));
        assertThatThrownBy(() -> market.quote(AAA)).isInstanceOf(MarketDataUnavailable.class);
        assertThatThrownBy(market::volatilityIndex).isInstanceOf(MarketDataUnavailable.class);
    }

    @Test
    void theVixMovesFromItsOpenToItsClose() {
        ReplayMarket market = marketAt(FRIDAY, "09:30");
        BigDecimal atOpen = market.volatilityIndex().level();
        clock.advanceTo(at(FRIDAY, "16:30"));

        assertThat(atOpen).isEqualByComparingTo("20.40");
        assertThat(market.volatilityIndex().level()).isEqualByComparingTo("20.60");
    }

    @Test
    void theVixBeforeTheOpenIsYesterdaysClose() {
        VolatilityIndex vix = market().volatilityIndex();

        assertThat(vix.level()).isEqualByComparingTo("13.78");
        assertThat(vix.previousClose()).isEqualByComparingTo("13.78");
        assertThat(vix.previousSession()).isEqualTo(LocalDate.of(2019, 12, 31));
    }

    @Test
    void thePreviousVixCloseIsTheOneBeforeTodaysSession() {
        ReplayMarket market = marketAt(FRIDAY, "16:30");

        assertThat(market.volatilityIndex().previousSession()).isEqualTo(LocalDate.of(2020, 1, 16));
        clock.advanceTo(at(FRIDAY.plusDays(1), "12:00"));
        assertThat(market.volatilityIndex().previousSession()).isEqualTo(FRIDAY);
        clock.advanceTo(at(TUESDAY_AFTER_HOLIDAY, "10:00"));
        assertThat(market.volatilityIndex().previousSession()).isEqualTo(FRIDAY);
    }

    @Test
    void refusesAVixWithoutACloseBefore() {
        files.vix.remove(1);

        assertThatThrownBy(() -> marketAt(FIRST, "10:00").volatilityIndex())
                .isInstanceOf(MarketDataUnavailable.class)
                .hasMessageContaining("asked for the VIX at 2020-01-02T15:00:00Z");
    }

    @Test
    void countsTheSessionsOfHistoryBeforeADate() {
        ReplayMarket market = market();

        assertThat(market.sessionsBefore(FIRST)).isZero();
        assertThat(market.sessionsBefore(LocalDate.of(2019, 1, 2))).isZero();
        assertThat(market.sessionsBefore(FRIDAY)).isEqualTo(11);
        assertThat(market.sessionsBefore(LAST.plusYears(1))).isEqualTo(80);
    }

    @Test
    void acceptsARangeInsideTheData() {
        market().requireCoverage(LocalDate.of(2020, 1, 1), LAST.plusDays(0));
    }

    @Test
    void refusesARangeThatBeginsBeforeTheDataOrEndsAfterThemOrRunsBackwards() {
        String range = "run from 2020-01-02 to " + LAST + "; asked for ";

        assertThatThrownBy(() -> market().requireCoverage(LocalDate.of(2019, 12, 31), LAST))
                .isInstanceOf(MarketDataUnavailable.class)
                .hasMessageContaining(range + "2019-12-31 to " + LAST);
        assertThatThrownBy(() -> market().requireCoverage(FIRST, LAST.plusDays(30)))
                .hasMessageContaining(range + FIRST + " to " + LAST.plusDays(30));
        assertThatThrownBy(() -> market().requireCoverage(LAST, FIRST)).hasMessageContaining(range);
    }

    @Test
    void anActionIsKnownTwentyDaysBeforeItsExDate() {
        files.withAction("2020-02-10,AAA,split,2.0").withAction("2020-02-03,AAA,dividend,0.25");
        ReplayMarket market = marketAt(LocalDate.of(2020, 1, 20), "12:00");

        assertThat(market.corporateActions(AAA, FIRST, LAST))
                .singleElement()
                .hasToString("Dividend[symbol=AAA, announced=2020-01-14, exDate=2020-02-03, perShare=0.25]");
        clock.advanceTo(at(LocalDate.of(2020, 1, 21), "00:00"));
        assertThat(market.corporateActions(AAA, FIRST, LAST)).hasSize(2);
        assertThat(market.corporateActions(AAA, LocalDate.of(2020, 2, 4), LAST)).hasSize(1);
        assertThat(market.corporateActions(AAA, FIRST, LocalDate.of(2020, 2, 9)))
                .hasSize(1);
    }

    private ReplayMarket market() {
        return ReplayMarket.open(files.writeTo(directory), clock, CALENDAR);
    }

    private ReplayMarket marketAt(LocalDate date, String newYorkTime) {
        clock.advanceTo(at(date, newYorkTime));
        return market();
    }

    private Price mid(Quote quote) {
        return ((Usable) quote.judge(clock.now(), Duration.ofDays(9))).mid();
    }

    private static Instant at(LocalDate date, String newYorkTime) {
        return date.atTime(LocalTime.parse(newYorkTime))
                .atZone(DeskClock.TRADING_ZONE)
                .toInstant();
    }
}
