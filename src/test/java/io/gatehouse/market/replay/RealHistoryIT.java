package io.gatehouse.market.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gatehouse.instrument.Symbol;
import io.gatehouse.market.AdjustedHistory;
import io.gatehouse.market.Bar;
import io.gatehouse.market.Listing;
import io.gatehouse.market.OptionQuote;
import io.gatehouse.time.NyseCalendar;
import io.gatehouse.time.SimulatedDeskClock;
import io.gatehouse.time.TradingSession;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIf;

@EnabledIf(value = RealHistory.IS_PRESENT, disabledReason = RealHistory.WHERE)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealHistoryIT {

    private static final NyseCalendar CALENDAR = new NyseCalendar();

    private final Path directory = RealHistory.directory();
    private final MarketHistory history = new MarketDirectory(directory, CALENDAR).read();
    private final ReplayMarket market = marketAt(Instant.parse("2023-01-02T12:00:00Z"));

    @Test
    void holdsSixtySymbolsOverTenYears() {
        assertThat(market.universe()).hasSize(60);
        assertThat(market.sessionsBefore(LocalDate.of(2023, 1, 1))).isEqualTo(2518);
        assertThat(market.universe())
                .extracting(Listing::symbol)
                .isSorted()
                .allSatisfy(symbol -> assertThat(market.dailyBars(symbol, LocalDate.of(2022, 12, 30), 3000))
                        .hasSize(2518));
        market.requireCoverage(LocalDate.of(2013, 1, 1), LocalDate.of(2022, 12, 31));
    }

    @Test
    void theCrashOf2020IsThere() {
        List<Bar> boeing = market.dailyBars(new Symbol("BA"), LocalDate.of(2020, 3, 20), 25);

        double fall = boeing.get(24).close().toDouble() / boeing.get(0).close().toDouble() - 1;
        assertThat(boeing.get(0).date()).isEqualTo("2020-02-14");
        assertThat(fall).isLessThan(-0.65);
    }

    @Test
    void theCrashIsInTheVixAndInThePutsOfItsDay() {
        ReplayMarket calm = marketAt(Instant.parse("2020-01-15T18:00:00Z"));
        ReplayMarket crash = marketAt(Instant.parse("2020-03-16T18:00:00Z"));

        assertThat(calm.volatilityIndex().level().doubleValue()).isLessThan(15);
        assertThat(crash.volatilityIndex().level().doubleValue()).isGreaterThan(55);
        assertThat(putShareOfSpot(crash, LocalDate.of(2020, 3, 16)))
                .isGreaterThan(20 * putShareOfSpot(calm, LocalDate.of(2020, 1, 15)));
    }

    /** The ask of JPM's 7 to 14 day put about 15 % out, as a share of the spot. */
    private static double putShareOfSpot(ReplayMarket market, LocalDate today) {
        Symbol share = new Symbol("JPM");
        double spot = market.quote(share).bid().orElseThrow().toDouble();
        OptionQuote put = market.chain(share, today.plusDays(7), today.plusDays(13)).quotes().stream()
                .filter(quote -> quote.contract().strike().toDouble() >= spot * 0.85)
                .findFirst()
                .orElseThrow();
        return put.quote().ask().orElseThrow().toDouble() / spot;
    }

    @Test
    void theSplitsOf2020AreContinuousOnceAdjusted() {
        for (String symbol : List.of("AAPL", "TSLA")) {
            LocalDate after = LocalDate.of(2020, 9, 4);
            List<Bar> bars = market.dailyBars(new Symbol(symbol), after, 20);
            double[] asTraded =
                    AdjustedHistory.of(bars, List.of()).logReturns(19).orElseThrow();
            double[] adjusted = AdjustedHistory.of(
                            bars,
                            market.corporateActions(
                                    new Symbol(symbol), bars.get(0).date(), after))
                    .logReturns(19)
                    .orElseThrow();

            assertThat(Arrays.stream(asTraded)).as(symbol).anyMatch(change -> change < Math.log(0.3));
            assertThat(Arrays.stream(adjusted)).as(symbol).allMatch(change -> Math.abs(change) < 0.15);
        }
    }

    @Test
    void noSplitOfSixtySharesInTenYearsWasMissed() {
        LocalDate last = LocalDate.of(2022, 12, 30);
        List<String> leaps = new ArrayList<>();
        for (Listing listing : market.universe()) {
            List<Bar> bars = market.dailyBars(listing.symbol(), last, 2518);
            double[] returns = AdjustedHistory.of(
                            bars,
                            market.corporateActions(
                                    listing.symbol(), bars.get(0).date(), last))
                    .logReturns(2517)
                    .orElseThrow();
            for (int i = 0; i < returns.length; i++) {
                if (Math.abs(returns[i]) > 0.45) {
                    leaps.add(listing.symbol() + " " + bars.get(i + 1).date());
                }
            }
        }

        // Not a split: the oil price war halved the share in one day.
        assertThat(leaps).containsExactly("OXY 2020-03-09");
    }

    @Test
    void everyDaysQuotesEndAtItsClose() {
        SimulatedDeskClock days = new SimulatedDeskClock(Instant.parse("2013-01-02T12:00:00Z"));
        ReplayMarket replay = new ReplayMarket(directory, history, days, CALENDAR);
        Symbol tesla = new Symbol("TSLA");

        for (TradingSession session : CALENDAR.sessionsBetween(LocalDate.of(2013, 1, 2), LocalDate.of(2022, 12, 30))) {
            days.advanceTo(session.marketClosesAt());
            double mid = replay.quote(tesla)
                    .bid()
                    .orElseThrow()
                    .midTo(replay.quote(tesla).ask().orElseThrow())
                    .toDouble();
            double close =
                    replay.dailyBars(tesla, session.date(), 1).get(0).close().toDouble();
            assertThat(mid).as("%s", session.date()).isCloseTo(close, within(0.0101));
        }
    }

    private ReplayMarket marketAt(Instant instant) {
        return new ReplayMarket(directory, history, new SimulatedDeskClock(instant), CALENDAR);
    }
}
