package io.gatehouse.market.simulated;

import static io.gatehouse.market.simulated.AMarket.SOLZQ;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.instrument.Symbol;
import io.gatehouse.market.Bar;
import io.gatehouse.market.Listing;
import io.gatehouse.market.MarketData;
import io.gatehouse.market.MarketDataUnavailable;
import io.gatehouse.market.Quote;
import io.gatehouse.market.VolatilityClose;
import io.gatehouse.market.VolatilityIndex;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SimulatedMarketTest {

    private static final LocalDate TUESDAY = LocalDate.of(2026, 3, 10);

    @Test
    void saysThatItIsSimulatedAndListsItsUniverseBySymbol() {
        MarketData market = AMarket.at(7, "2026-03-10T10:00").market;

        assertThat(market.source()).isEqualTo(MarketData.Source.SIMULATED);
        assertThat(market.universe().stream().map(Listing::symbol)).isSorted().hasSize(60);
    }

    @Test
    void hasFiveHundredSessionsBeforeItsStart() {
        MarketData market = AMarket.at(7, "2026-01-02T07:00").market;

        assertThat(market.sessionsBefore(AMarket.START)).isEqualTo(500);
        assertThat(market.sessionsBefore(LocalDate.of(2026, 1, 6))).isEqualTo(502);
        assertThat(market.sessionsBefore(LocalDate.of(2020, 1, 6))).isZero();
        assertThat(market.dailyBars(SOLZQ, AMarket.START, 1_000)).hasSize(500);
    }

    @Test
    void showsASessionsBarOnlyAfterItsClose() {
        AMarket desk = AMarket.at(7, "2026-03-10T15:59:59");

        assertThat(lastBar(desk, TUESDAY).date()).isEqualTo(LocalDate.of(2026, 3, 9));
        desk.moveTo("2026-03-10T16:00");
        assertThat(lastBar(desk, TUESDAY).date()).isEqualTo(TUESDAY);
        assertThat(lastBar(desk, LocalDate.of(2026, 12, 1)).date()).isEqualTo(TUESDAY);
    }

    @Test
    void answersOldestFirstAndNoMoreThanAsked() {
        List<Bar> bars = AMarket.at(7, "2026-03-10T07:00").market.dailyBars(SOLZQ, LocalDate.of(2026, 3, 6), 5);

        assertThat(bars.stream().map(Bar::date))
                .containsExactly(
                        LocalDate.of(2026, 3, 2),
                        LocalDate.of(2026, 3, 3),
                        LocalDate.of(2026, 3, 4),
                        LocalDate.of(2026, 3, 5),
                        LocalDate.of(2026, 3, 6));
    }

    @Test
    void quotesFromOpenToClose() {
        AMarket desk = AMarket.at(7, "2026-03-10T09:30");
        Quote first = desk.market.quote(SOLZQ);
        desk.moveTo("2026-03-10T16:00");
        Quote last = desk.market.quote(SOLZQ);

        Bar bar = lastBar(desk, TUESDAY);
        assertThat(mid(first)).isEqualTo(bar.open());
        assertThat(mid(last)).isEqualTo(bar.close());
    }

    @Test
    void keepsTheLastQuoteWithItsOldTimeWhileItIsClosed() {
        AMarket desk = AMarket.at(7, "2026-03-10T16:00");
        Quote close = desk.market.quote(SOLZQ);
        Quote option = desk.market.quote(AMarket.put("2026-03-20", "40"));

        desk.moveTo("2026-03-10T18:00");
        assertThat(desk.market.quote(SOLZQ)).isEqualTo(close);
        desk.moveTo("2026-03-11T09:29:59");
        assertThat(desk.market.quote(SOLZQ)).isEqualTo(close);
        assertThat(desk.market.quote(AMarket.put("2026-03-20", "40"))).isEqualTo(option);
        assertThat(close.at()).isEqualTo(Instant.parse("2026-03-10T20:00:00Z"));
        assertThat(close.judge(desk.clock.now(), Duration.ofMinutes(5)))
                .isInstanceOfSatisfying(
                        Quote.NoQuote.class, none -> assertThat(none.reason()).contains("stale"));
    }

    @Test
    void closesEarlyWhenTheExchangeDoes() {
        AMarket desk = AMarket.at(7, "2026-11-27T14:00");

        assertThat(desk.market.quote(SOLZQ).at()).isEqualTo(Instant.parse("2026-11-27T18:00:00Z"));
        assertThat(lastBar(desk, LocalDate.of(2026, 11, 27)).date()).isEqualTo(LocalDate.of(2026, 11, 27));
    }

    @Test
    void givesTheIndexWithTheCloseOfTheSessionBefore() {
        AMarket desk = AMarket.at(7, "2026-03-09T16:00");
        VolatilityIndex monday = desk.market.volatilityIndex();
        desk.moveTo("2026-03-10T07:00");
        VolatilityIndex morning = desk.market.volatilityIndex();
        desk.moveTo("2026-03-10T12:00");
        VolatilityIndex noon = desk.market.volatilityIndex();
        desk.moveTo("2026-03-10T20:00");
        VolatilityIndex evening = desk.market.volatilityIndex();

        assertThat(monday.previousSession()).isEqualTo(LocalDate.of(2026, 3, 6));
        assertThat(morning.level()).isEqualTo(monday.level()).isEqualTo(morning.previousClose());
        assertThat(morning.previousSession()).isEqualTo(LocalDate.of(2026, 3, 9));
        assertThat(noon.level()).isNotEqualTo(morning.level());
        assertThat(noon.previousClose()).isEqualTo(monday.level());
        assertThat(evening.previousSession()).isEqualTo(LocalDate.of(2026, 3, 9));
        desk.moveTo("2026-03-14T12:00");
        assertThat(desk.market.volatilityIndex().previousSession()).isEqualTo(LocalDate.of(2026, 3, 13));
    }

    @Test
    void givesTheCompletedClosesOfTheIndex() {
        AMarket desk = AMarket.at(7, "2026-03-10T12:00");

        List<VolatilityClose> closes = desk.market.volatilityCloses(LocalDate.of(2026, 12, 1), 2);

        assertThat(closes)
                .extracting(VolatilityClose::session)
                .containsExactly(LocalDate.of(2026, 3, 6), LocalDate.of(2026, 3, 9));
        assertThat(closes.get(1).points())
                .isEqualTo(desk.market.volatilityIndex().previousClose());
        assertThat(desk.market.volatilityCloses(LocalDate.of(2026, 3, 10), 1_000))
                .hasSize(545);
    }

    /** A market that changes with a release would change every run made before it: then say so in the changelog. */
    @Test
    void drawsTheSameMarketInEveryReleaseAndOnEveryMachine() {
        AMarket desk = AMarket.at(7, "2026-12-31T18:00");

        assertThat(lastBar(desk, LocalDate.of(2025, 6, 30)).toString())
                .isEqualTo("Bar[date=2025-06-30, open=35.81, high=37.75, low=35.80, close=37.74, volume=625338]");
        assertThat(lastBar(desk, LocalDate.of(2026, 6, 30)).toString())
                .isEqualTo("Bar[date=2026-06-30, open=38.16, high=38.40, low=37.80, close=38.20, volume=593218]");
        assertThat(desk.market.volatilityIndex().toString())
                .isEqualTo("VolatilityIndex[level=28.06, previousClose=32.02, previousSession=2026-12-30]");
        assertThat(desk.market.quote(AMarket.put("2027-01-15", "32")).toString())
                .isEqualTo("Quote[bid=Optional[0.47], ask=Optional[0.56], at=2026-12-31T21:00:00Z]");
    }

    @Test
    void refusesASymbolItDoesNotHave() {
        MarketData market = AMarket.at(7, "2026-03-10T10:00").market;

        assertThatThrownBy(() -> market.quote(new Symbol("NOPE")))
                .isInstanceOf(MarketDataUnavailable.class)
                .hasMessageContaining("NOPE");
    }

    @Test
    void refusesATimeBeforeItsFirstSession() {
        MarketData market = AMarket.at(7, "2019-03-10T10:00").market;

        assertThatThrownBy(() -> market.quote(SOLZQ))
                .isInstanceOf(MarketDataUnavailable.class)
                .hasMessageContaining("2019-03-09")
                .hasMessageContaining("begins on 2024-01-0");
        assertThat(market.dailyBars(SOLZQ, TUESDAY, 5)).isEmpty();
    }

    @Test
    void refusesAWarmUpThatIsTooShortForAnAverage() {
        assertThatThrownBy(() -> new MarketSeed(7, AMarket.START, 59))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("have 59");
    }

    private static Bar lastBar(AMarket desk, LocalDate upTo) {
        return desk.market.dailyBars(SOLZQ, upTo, 1).get(0);
    }

    private static Object mid(Quote quote) {
        return quote.bid().orElseThrow().midTo(quote.ask().orElseThrow());
    }
}
