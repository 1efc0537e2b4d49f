package io.gatehouse.risk;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.instrument.Instrument;
import io.gatehouse.instrument.OptionContract;
import io.gatehouse.instrument.Right;
import io.gatehouse.instrument.Stock;
import io.gatehouse.instrument.Symbol;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.TradeId;
import io.gatehouse.market.Quote;
import io.gatehouse.market.ScriptedMarket;
import io.gatehouse.money.Money;
import io.gatehouse.money.Price;
import io.gatehouse.money.Quantity;
import io.gatehouse.pricing.BlackScholes;
import io.gatehouse.time.NyseCalendar;
import io.gatehouse.time.SimulatedDeskClock;
import io.gatehouse.time.TradingSession;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Sixty days of known moves: the share falls by a growing step every second day and comes back. */
class MeasureBookRiskTest {

    private static final LocalDate SESSION = LocalDate.of(2026, 11, 20);
    private static final Symbol ABC = new Symbol("ABC");
    private static final OptionContract PUT =
            new OptionContract(ABC, LocalDate.of(2026, 12, 4), Price.of("40"), Right.PUT);
    private static final int DAYS = 60;

    private final NyseCalendar calendar = new NyseCalendar();
    private final SimulatedDeskClock clock = new SimulatedDeskClock(Instant.parse("2026-11-20T15:00:00Z"));
    private final ScriptedMarket market = new ScriptedMarket(clock);
    private final MeasureBookRisk measure = new MeasureBookRisk(new ReadMoves(market, calendar), new PriceScenarios());
    private final Map<Instrument, Quote.Judged> quotes = new HashMap<>();
    private RiskLimits limits = RiskDesk.limits(Map.of("var-sessions", "60"));

    private final double[] factors = new double[DAYS];
    private final double[] volatility = new double[DAYS];

    MeasureBookRiskTest() {
        List<LocalDate> sessions =
                calendar
                        .sessionsBetween(
                                calendar.plusSessions(SESSION, -DAYS - 1).date(), SESSION.minusDays(1))
                        .stream()
                        .map(TradingSession::date)
                        .toList();
        Price close = Price.of("50");
        BigDecimal index = new BigDecimal("20");
        market.close("ABC", sessions.get(0), close.toString()).indexClose(sessions.get(0), index.toString());
        for (int i = 0; i < DAYS; i++) {
            Price next = i % 2 == 0 ? Price.ofCents(5_000 - 5 * i) : Price.of("50");
            BigDecimal nextIndex = i % 3 == 0 ? new BigDecimal("25") : new BigDecimal("20");
            factors[i] = next.toDouble() / close.toDouble();
            volatility[i] = nextIndex.doubleValue() / index.doubleValue();
            close = next;
            index = nextIndex;
            market.close("ABC", sessions.get(i + 1), close.toString())
                    .indexClose(sessions.get(i + 1), index.toString());
        }
        quotes.put(new Stock(ABC), usable("47.99", "48.01"));
        quotes.put(PUT, usable("0.44", "0.46"));
    }

    private Quote.Usable usable(String bid, String ask) {
        return new Quote.Usable(Price.of(bid), Price.of(ask), clock.now());
    }

    private BookRisk risk(OpenRisk.Lot... lots) {
        OpenRisk open = new OpenRisk(new TradeId(new AccountId("paper"), SESSION, ABC), List.of(lots));
        return measure.of(
                new Book(lots.length == 0 ? List.of() : List.of(open), 0, Money.ZERO, Worth.UNKNOWN),
                new MarketNow(quotes, Map.of(), Optional.empty()),
                SESSION,
                limits);
    }

    private static OpenRisk.Lot lot(Instrument instrument, long quantity) {
        return new OpenRisk.Lot(instrument, Quantity.of(quantity), Price.of("0.45"), Price.of("0.45"));
    }

    private static Money dollars(double amount) {
        return Money.rounded(BigDecimal.valueOf(amount));
    }

    @Test
    void varIsTheLeastAndCvarTheMeanOfTheWorstTwentieth() {
        double[] worst = Arrays.stream(factors).sorted().limit(3).toArray();

        BookRisk.Measured risk = (BookRisk.Measured) risk(lot(new Stock(ABC), 100));

        assertThat(risk.scenarios()).isEqualTo(60);
        assertThat(risk.valueAtRisk()).isEqualTo(dollars(100 * 48 * (1 - worst[2])));
        assertThat(risk.expectedShortfall()).isEqualTo(dollars(100 * 48 * (1 - (worst[0] + worst[1] + worst[2]) / 3)));
        assertThat(risk.shocks())
                .isEqualTo(Map.of(
                        Shock.SPOT_DOWN_5, Money.of("240"),
                        Shock.SPOT_DOWN_10, Money.of("480"),
                        Shock.SPOT_DOWN_20, Money.of("960"),
                        Shock.VOLATILITY_UP_10, Money.ZERO,
                        Shock.VOLATILITY_UP_20, Money.ZERO));
    }

    @Test
    void anOptionIsValuedAgainWithItsVolatilityMovedLikeTheVix() {
        double years = 14 / 365.0;
        double implied = io.gatehouse.pricing.Revaluation.volatilityOf(Right.PUT, 48, 40, years, 0.45)
                .orElseThrow();
        double[] losses = new double[DAYS];
        for (int i = 0; i < DAYS; i++) {
            losses[i] = 500
                    * (BlackScholes.price(Right.PUT, 48 * factors[i], 40, years, 0, 0, implied * volatility[i])
                            - BlackScholes.price(Right.PUT, 48, 40, years, 0, 0, implied));
        }
        Arrays.sort(losses);

        BookRisk.Measured risk = (BookRisk.Measured) risk(lot(PUT, -5));

        assertThat(risk.valueAtRisk().amount().doubleValue()).isCloseTo(losses[57], within());
        assertThat(risk.expectedShortfall().amount().doubleValue())
                .isCloseTo((losses[57] + losses[58] + losses[59]) / 3, within());
        assertThat(risk.under(Shock.SPOT_DOWN_20).amount().doubleValue())
                .isCloseTo(500 * (BlackScholes.price(Right.PUT, 48 * 0.8, 40, years, 0, 0, implied) - 0.45), within());
        assertThat(risk.under(Shock.VOLATILITY_UP_20).amount().doubleValue())
                .isCloseTo(500 * (BlackScholes.price(Right.PUT, 48, 40, years, 0, 0, implied + 0.2) - 0.45), within());
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.api.Assertions.within(1e-4);
    }

    @Test
    void lotsOfOneDayAreAddedBeforeTheTailIsTaken() {
        BookRisk.Measured hedged = (BookRisk.Measured) risk(lot(new Stock(ABC), 100), lot(new Stock(ABC), -100));

        assertThat(hedged.valueAtRisk()).isEqualTo(Money.ZERO);
        assertThat(hedged.expectedShortfall()).isEqualTo(Money.ZERO);
    }

    @Test
    void anOptionWithoutAQuoteStandsAtItsLastPrice() {
        BookRisk quoted = risk(lot(PUT, -5));
        quotes.put(PUT, new Quote.NoQuote("zero bid"));

        assertThat(risk(lot(PUT, -5))).isEqualTo(quoted);
    }

    @Test
    void thePresentPriceAndNotAnEarlierOneIsValued() {
        BookRisk before = risk(lot(PUT, -5));
        quotes.put(new Stock(ABC), usable("42.99", "43.01"));
        quotes.put(PUT, usable("1.40", "1.60"));

        assertThat(((BookRisk.Measured) risk(lot(PUT, -5))).valueAtRisk())
                .isGreaterThan(((BookRisk.Measured) before).valueAtRisk());
    }

    @Test
    void onItsLastDayAnOptionStillHasTime() {
        OptionContract today = new OptionContract(ABC, SESSION, Price.of("46"), Right.PUT);
        quotes.put(today, usable("0.10", "0.12"));

        assertThat(((BookRisk.Measured) risk(lot(today, -1))).valueAtRisk().isPositive())
                .isTrue();
    }

    @Test
    void anEmptyBookHasNoRisk() {
        assertThat(risk())
                .isEqualTo(new BookRisk.Measured(
                        0,
                        Money.ZERO,
                        Money.ZERO,
                        Map.of(
                                Shock.SPOT_DOWN_5, Money.ZERO,
                                Shock.SPOT_DOWN_10, Money.ZERO,
                                Shock.SPOT_DOWN_20, Money.ZERO,
                                Shock.VOLATILITY_UP_10, Money.ZERO,
                                Shock.VOLATILITY_UP_20, Money.ZERO)));
    }

    @Test
    void aPriceNoVolatilityExplainsIsUnknown() {
        quotes.put(PUT, usable("39.90", "40.10"));

        assertThat(risk(lot(PUT, -5)))
                .isEqualTo(new BookRisk.Unknown(
                        "no volatility explains ABC261204P00040000 at 40.00 with its share at 48.00"));
    }

    @Test
    void aDayOnWhichTheIndexIsMissingIsNoScenario() {
        limits = RiskDesk.limits(Map.of("var-sessions", "61", "min-var-sessions", "61"));

        assertThat(risk(lot(PUT, -5)))
                .isEqualTo(new BookRisk.Unknown(
                        "only 60 sessions on which everything in the book and the VIX moved, at least 61"));
    }

    @Test
    void aMarketWithoutAHistoryIsUnknown() {
        market.silence("ABC");

        assertThat(risk(lot(PUT, -5)))
                .isInstanceOfSatisfying(
                        BookRisk.Unknown.class,
                        unknown -> assertThat(unknown.reason()).startsWith("a history is missing: "));
    }

    @Test
    void forgetsOldPricesBeforeTheyFillTheMemory() {
        BookRisk first = risk(lot(PUT, -5));
        for (int cents = 0; cents < 600; cents++) {
            quotes.put(
                    new Stock(ABC), usable("48.00", Price.ofCents(4_801 + cents).toString()));
            risk(lot(PUT, -5));
        }
        quotes.put(new Stock(ABC), usable("47.99", "48.01"));

        assertThat(risk(lot(PUT, -5))).isEqualTo(first);
    }
}
