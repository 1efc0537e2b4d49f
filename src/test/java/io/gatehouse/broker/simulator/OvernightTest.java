package io.gatehouse.broker.simulator;

import static io.gatehouse.broker.simulator.SimulatorBench.FRIDAY;
import static io.gatehouse.broker.simulator.SimulatorBench.MONDAY;
import static io.gatehouse.broker.simulator.SimulatorBench.PAPER;
import static io.gatehouse.broker.simulator.SimulatorBench.newYork;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.execution.BrokerEvent;
import io.gatehouse.instrument.Instrument;
import io.gatehouse.instrument.OptionContract;
import io.gatehouse.instrument.Right;
import io.gatehouse.instrument.Stock;
import io.gatehouse.instrument.Symbol;
import io.gatehouse.market.CorporateAction;
import io.gatehouse.market.MarketDataUnavailable;
import io.gatehouse.money.Money;
import io.gatehouse.money.Price;
import io.gatehouse.money.Quantity;
import io.gatehouse.money.Ratio;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OvernightTest {

    private static final Symbol XYZ = new Symbol("XYZ");
    private static final Stock SHARE = new Stock(XYZ);
    private static final LocalDate NEXT_MONDAY = MONDAY.plusDays(7);

    private final SimulatorBench bench = SimulatorBench.calm();
    private final OptionContract put = SimulatorBench.put("40", FRIDAY);

    @Test
    void anOptionOutOfTheMoneyVanishes() {
        hold(put, -5, "0.40");
        Money before = bench.cashNow();
        closeOnFriday("40.00");
        bench.passUntil(NEXT_MONDAY, "07:00");

        assertThat(bench.held(put)).isEqualTo(Quantity.ZERO);
        assertThat(bench.held(SHARE)).isEqualTo(Quantity.ZERO);
        assertThat(bench.cashNow()).isEqualTo(before);
        assertThat(bench.heard(BrokerEvent.OptionExpired.class))
                .containsExactly(new BrokerEvent.OptionExpired(
                        PAPER, "expired.XYZ260109P00040000", put, Quantity.of(-5), false, newYork(FRIDAY, "17:30")));
    }

    @Test
    void aShortPutInTheMoneyBringsSharesAtTheStrike() {
        hold(put, -5, "0.40");
        Money before = bench.cashNow();
        closeOnFriday("39.99");
        bench.passUntil(NEXT_MONDAY, "07:00");

        assertThat(bench.held(put)).isEqualTo(Quantity.ZERO);
        assertThat(bench.held(SHARE)).isEqualTo(Quantity.of(500));
        assertThat(bench.cashNow()).isEqualTo(before.minus(Money.ofDollars(20_000)));
        assertThat(bench.heard(BrokerEvent.OptionExpired.class)).singleElement().satisfies(expired -> {
            assertThat(expired.assigned()).isTrue();
            assertThat(expired.executionId()).isEqualTo("assigned.XYZ260109P00040000");
        });
    }

    @ParameterizedTest
    @CsvSource({"PUT, 5, 39, -500, 20000", "CALL, 5, 41, 500, -20000", "CALL, -5, 41, -500, 20000"})
    void exerciseGoesTheOtherWayForLongPutsAndForCalls(
            Right right, long contracts, String close, long shares, long cash) {
        OptionContract contract = new OptionContract(XYZ, FRIDAY, Price.of("40"), right);
        hold(contract, contracts, contracts < 0 ? "0.40" : "0.50");
        Money before = bench.cashNow();
        closeOnFriday(close);
        bench.passUntil(FRIDAY, "18:00");

        assertThat(bench.held(SHARE)).isEqualTo(Quantity.of(shares));
        assertThat(bench.cashNow()).isEqualTo(before.plus(Money.ofDollars(cash)));
    }

    @Test
    void theBooksChangeAtHalfPastFiveButTheDeskHearsOfItOnTheNextMorning() {
        hold(put, -5, "0.40");
        closeOnFriday("39.00");
        bench.passUntil(FRIDAY, "17:29");
        assertThat(bench.held(put)).isEqualTo(Quantity.of(-5));

        bench.passUntil(FRIDAY, "17:30");
        assertThat(bench.held(put)).isEqualTo(Quantity.ZERO);
        assertThat(SimulatorBench.known(bench.broker.activitySince(PAPER, newYork(FRIDAY, "16:00"))))
                .hasSize(1);

        bench.passUntil(NEXT_MONDAY, "06:29");
        assertThat(bench.heard(BrokerEvent.OptionExpired.class)).isEmpty();
        bench.passUntil(NEXT_MONDAY, "06:30");
        assertThat(bench.heard(BrokerEvent.OptionExpired.class)).hasSize(1);
    }

    @Test
    void aLaterExpiryStays() {
        hold(SimulatorBench.PUT, -1, "0.40");
        closeOnFriday("39.00");
        bench.passUntil(NEXT_MONDAY, "07:00");

        assertThat(bench.held(SimulatorBench.PUT)).isEqualTo(Quantity.of(-1));
    }

    @Test
    void settlesAtTheLastSaleIfTheShareDidNotTradeOnItsLastDay() {
        hold(put, -1, "0.40");
        bench.market.close("XYZ", FRIDAY.minusDays(1), "39.00");
        bench.passUntil(FRIDAY, "18:00");

        assertThat(bench.held(SHARE)).isEqualTo(Quantity.of(100));
    }

    @Test
    void doesNotGuessWhatAnOptionBecame() {
        hold(put, -1, "0.40");
        bench.market.forgetBars("XYZ");

        assertThatThrownBy(() -> bench.passUntil(FRIDAY, "18:00"))
                .isInstanceOf(MarketDataUnavailable.class)
                .hasMessageContaining("no close of XYZ on or before 2026-01-09");
        assertThat(bench.held(put)).isEqualTo(Quantity.of(-1));

        closeOnFriday("45.00");
        bench.passUntil(FRIDAY, "18:00");
        assertThat(bench.held(put)).isEqualTo(Quantity.ZERO);
    }

    @Test
    void paysADividendOnWhatWasHeldOverNight() {
        hold(SHARE, 100, "47.01");
        Money before = bench.cashNow();
        LocalDate tuesday = MONDAY.plusDays(1);
        bench.market.action(new CorporateAction.Dividend(XYZ, MONDAY, tuesday, Price.of("0.1234")));
        bench.passUntil(tuesday, "06:29");
        assertThat(bench.cashNow()).isEqualTo(before);

        bench.passUntil(tuesday, "12:00");
        assertThat(bench.cashNow()).isEqualTo(before.plus(Money.of("12.34")));
        assertThat(bench.heard(BrokerEvent.DividendPaid.class))
                .containsExactly(new BrokerEvent.DividendPaid(
                        PAPER, "dividend.XYZ.2026-01-06", XYZ, Money.of("12.34"), newYork(tuesday, "06:30")));
    }

    @Test
    void paysNoDividendOnOptionsOrOnSharesBoughtOnTheExDate() {
        hold(put, -1, "0.40");
        LocalDate tuesday = MONDAY.plusDays(1);
        bench.market.action(new CorporateAction.Dividend(XYZ, MONDAY, tuesday, Price.of("0.10")));
        bench.passUntil(tuesday, "10:00");
        hold(SHARE, 100, "47.01");

        assertThat(bench.heard(BrokerEvent.DividendPaid.class)).isEmpty();
    }

    @Test
    void paysADividendOnSharesAssignedTheDayBefore() {
        hold(put, -1, "0.40");
        closeOnFriday("39.00");
        bench.market.action(new CorporateAction.Dividend(XYZ, MONDAY, NEXT_MONDAY, Price.of("0.10")));
        bench.passUntil(NEXT_MONDAY, "07:00");

        assertThat(bench.heard)
                .filteredOn(event -> event.at().isAfter(newYork(FRIDAY, "17:00")))
                .extracting(event -> (Object) event.getClass())
                .containsExactly(BrokerEvent.OptionExpired.class, BrokerEvent.DividendPaid.class);
    }

    @Test
    void splitsShares() {
        hold(SHARE, 100, "47.01");
        Money before = bench.cashNow();
        split("2");

        assertThat(bench.held(SHARE)).isEqualTo(Quantity.of(200));
        assertThat(bench.cashNow()).isEqualTo(before);
    }

    @Test
    void paysCashForTheFractionOfAShare() {
        hold(SHARE, 101, "47.01");
        Money before = bench.cashNow();
        bench.market.close("XYZ", MONDAY, "48.00");
        split("1.5");

        assertThat(bench.held(SHARE)).isEqualTo(Quantity.of(151));
        // half a share at 48.00 / 1.5
        assertThat(bench.cashNow()).isEqualTo(before.plus(Money.of("16.00")));
        assertThat(bench.heard(BrokerEvent.DividendPaid.class))
                .singleElement()
                .satisfies(paid -> assertThat(paid.reference()).isEqualTo("cash-in-lieu.XYZ.2026-01-06"));
    }

    @Test
    void anOptionHeldThroughASplitDeliversTheSplitShares() {
        hold(put, -1, "0.40");
        Money before = bench.cashNow();
        split("2");
        bench.market.close("XYZ", FRIDAY, "19.90");
        bench.passUntil(FRIDAY, "18:00");

        assertThat(bench.held(SHARE)).isEqualTo(Quantity.of(200));
        assertThat(bench.cashNow()).isEqualTo(before.minus(Money.ofDollars(4_000)));
    }

    @Test
    void anOptionHeldThroughASplitIsNotAssignedForTheSplitAlone() {
        hold(put, -1, "0.40");
        split("2");
        bench.market.close("XYZ", FRIDAY, "20.10");
        bench.passUntil(FRIDAY, "18:00");

        assertThat(bench.held(SHARE)).isEqualTo(Quantity.ZERO);
        assertThat(bench.held(put)).isEqualTo(Quantity.ZERO);
    }

    @Test
    void carriesOutNoSpinOff() {
        hold(SHARE, 100, "47.01");
        Money before = bench.cashNow();
        bench.market.action(new CorporateAction.SpinOff(XYZ, MONDAY, MONDAY.plusDays(1), Ratio.of("1.1")));
        bench.passUntil(MONDAY.plusDays(1), "07:00");

        assertThat(bench.held(SHARE)).isEqualTo(Quantity.of(100));
        assertThat(bench.cashNow()).isEqualTo(before);
    }

    @Test
    void startsWithTheNextSessionWhenOpenedOnAWeekend() {
        assertThat(bench.broker.nextDue()).isPresent();
        Instant saturday = newYork(FRIDAY.plusDays(1), "12:00");
        bench.clock.advanceTo(saturday);
        SimulatedBroker fresh = SimulatedBroker.inMemory(SimulatorBench.HOUSE, bench.world);

        assertThat(fresh.nextDue()).contains(newYork(NEXT_MONDAY, "06:30"));
    }

    private void hold(Instrument instrument, long quantity, String limit) {
        if (instrument instanceof OptionContract) {
            bench.quote(instrument, "0.40", "0.50");
        }
        bench.place("open " + instrument, instrument, quantity, limit);
        bench.pass(Duration.ofMinutes(30));
        assertThat(bench.held(instrument)).isEqualTo(Quantity.of(quantity));
    }

    private void closeOnFriday(String price) {
        bench.market.close("XYZ", FRIDAY, price);
    }

    private void split(String newPerOld) {
        LocalDate tuesday = MONDAY.plusDays(1);
        bench.market.action(new CorporateAction.Split(XYZ, MONDAY, tuesday, Ratio.of(newPerOld)));
        bench.passUntil(tuesday, "07:00");
    }
}
