package io.gatehouse.risk;

import static io.gatehouse.ledger.jdbc.TestLedger.OPEN;
import static io.gatehouse.ledger.jdbc.TestLedger.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gatehouse.DatabaseTest;
import io.gatehouse.instrument.OptionContract;
import io.gatehouse.instrument.Stock;
import io.gatehouse.ledger.Fill;
import io.gatehouse.ledger.TradeId;
import io.gatehouse.money.Money;
import io.gatehouse.money.Price;
import io.gatehouse.money.Quantity;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@DatabaseTest
class ReadGreeksTest {

    private final RiskDesk desk = new RiskDesk();
    private final ReadGreeks read = new ReadGreeks(
            desk.book.ledger(),
            new AskMarket(desk.market, desk.book.ledger(), desk.clock),
            account -> desk.limits,
            desk.clock);

    private List<PositionGreeks> greeks() {
        return read.of(desk.book.account);
    }

    private static double dollars(Money money) {
        return money.amount().doubleValue();
    }

    @Test
    void aShortPutGainsByARiseAndByTimeAndLosesByVolatility() {
        desk.held("ABC");
        desk.market.quote(put("ABC"), "0.43", "0.47");

        PositionGreeks held = greeks().get(0);

        assertThat(held.quantity()).isEqualTo(Quantity.of(-5));
        assertThat(held.daysHeld()).isZero();
        assertThat(held.daysToExpiry()).isEqualTo(14);
        // A put at 40 with the share at 48, 14 days, worth 0.45: volatility 0.8205, d1 1.2150.
        DollarGreeks.Measured greeks = (DollarGreeks.Measured) held.greeks();
        assertThat(dollars(greeks.delta())).isCloseTo(56.0928, within(0.01));
        assertThat(dollars(greeks.gamma())).isCloseTo(-12.3626, within(0.01));
        assertThat(dollars(greeks.vega())).isCloseTo(-8.9637, within(0.01));
        assertThat(dollars(greeks.theta())).isCloseTo(26.2658, within(0.01));
    }

    @Test
    void aPositionAgesByCalendarDays() {
        desk.held("ABC");
        desk.clock.advanceTo(OPEN.plus(Duration.ofDays(5)));

        assertThat(greeks()).singleElement().satisfies(held -> {
            assertThat(held.daysHeld()).isEqualTo(5);
            assertThat(held.daysToExpiry()).isEqualTo(9);
        });
    }

    @Test
    void withoutAQuoteNothingIsKnownOfItOrOfTheWhole() {
        desk.held("ABC");
        desk.market.quote(put("ABC"), "0.43", "0.47");
        desk.held("XYZ");
        desk.market.delist(put("XYZ"));

        assertThat(greeks())
                .extracting(PositionGreeks::greeks)
                .satisfiesExactly(
                        known -> assertThat(known).isInstanceOf(DollarGreeks.Measured.class),
                        unknown -> assertThat(unknown)
                                .isInstanceOfSatisfying(
                                        DollarGreeks.Unknown.class,
                                        why -> assertThat(why.reason())
                                                .startsWith("XYZ261204P00040000 has no quote: ")));
        assertThat(ReadGreeks.sum(greeks())).isInstanceOf(DollarGreeks.Unknown.class);
    }

    @Test
    void theShareBelowAnOptionHasToBeQuotedAsWell() {
        desk.held("ABC");
        desk.market.quote(put("ABC"), "0.43", "0.47").quote("ABC", "48.10", "48.00");

        assertThat(greeks())
                .singleElement()
                .satisfies(held -> assertThat(held.greeks())
                        .isInstanceOfSatisfying(
                                DollarGreeks.Unknown.class,
                                why -> assertThat(why.reason()).startsWith("ABC has no quote: ")));
    }

    @Test
    void aPriceThatNoVolatilityExplainsHasNoGreeks() {
        desk.held("ABC");
        desk.market.quote(put("ABC"), "40.50", "40.60");

        assertThat(greeks())
                .singleElement()
                .satisfies(held -> assertThat(held.greeks())
                        .isInstanceOfSatisfying(
                                DollarGreeks.Unknown.class,
                                why -> assertThat(why.reason())
                                        .startsWith("no volatility explains ABC261204P00040000 at 40.55")));
    }

    @Test
    void assignedSharesMoveDollarForDollar() {
        TradeId trade = desk.held("ABC");
        OptionContract put = put("ABC");
        desk.book.write(l -> {
            l.recordFill(new Fill(
                    "a1", trade, Optional.empty(), Fill.Kind.ASSIGNMENT, put, Quantity.of(5), Price.ZERO, OPEN));
            return l.recordFill(new Fill(
                    "a2",
                    trade,
                    Optional.empty(),
                    Fill.Kind.ASSIGNMENT,
                    new Stock(put.underlying()),
                    Quantity.of(500),
                    put.strike(),
                    OPEN));
        });

        assertThat(greeks()).singleElement().satisfies(held -> {
            assertThat(held.daysToExpiry()).isZero();
            assertThat(held.greeks())
                    .isEqualTo(new DollarGreeks.Measured(Money.of("500"), Money.ZERO, Money.ZERO, Money.ZERO));
        });
        assertThat(ReadGreeks.sum(List.of())).isEqualTo(DollarGreeks.Measured.NONE);
        assertThat(ReadGreeks.sum(greeks())).isEqualTo(greeks().get(0).greeks());
    }
}
