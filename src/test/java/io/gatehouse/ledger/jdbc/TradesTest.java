package io.gatehouse.ledger.jdbc;

import static io.gatehouse.ledger.jdbc.TestLedger.OPEN;
import static io.gatehouse.ledger.jdbc.TestLedger.SESSION;
import static io.gatehouse.ledger.jdbc.TestLedger.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.gatehouse.DatabaseTest;
import io.gatehouse.instrument.Instrument;
import io.gatehouse.instrument.Stock;
import io.gatehouse.instrument.Symbol;
import io.gatehouse.ledger.ExitReason;
import io.gatehouse.ledger.Fill;
import io.gatehouse.ledger.OrderIntent;
import io.gatehouse.ledger.OrderRef;
import io.gatehouse.ledger.Position;
import io.gatehouse.ledger.Trade;
import io.gatehouse.ledger.TradeId;
import io.gatehouse.money.Money;
import io.gatehouse.money.Price;
import io.gatehouse.money.Quantity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@DatabaseTest
class TradesTest {

    private static final Instant SATURDAY_NIGHT = Instant.parse("2026-12-05T07:00:00Z");
    private static final LocalDate MONDAY = LocalDate.of(2026, 12, 7);

    private final TestLedger book = new TestLedger();

    private Trade trade(TradeId id) {
        return book.ledger().trade(id).orElseThrow();
    }

    private void commission(String executionId, String dollars) {
        book.write(l -> l.recordCommission(book.account, executionId, Money.of(dollars), OPEN));
    }

    private Fill overnight(TradeId trade, String id, Fill.Kind kind, Instrument what, long quantity, String price) {
        return new Fill(
                id, trade, Optional.empty(), kind, what, Quantity.of(quantity), Price.of(price), SATURDAY_NIGHT);
    }

    @Test
    void aTradeOpensWithItsFirstFillAtTheAverageCredit() {
        OrderRef ref = book.intended(book.entry("ABC", 5, "0.45"));
        assertThat(book.ledger().trade(ref.trade())).isEmpty();

        book.filled(ref, "e1", -2, "0.46");
        book.filled(ref, "e2", -3, "0.45");

        assertThat(trade(ref.trade()))
                .isEqualTo(new Trade(
                        ref.trade(),
                        put("ABC"),
                        Quantity.of(5),
                        Price.of("0.454"),
                        Money.of("2500"),
                        OPEN.plusSeconds(60),
                        Optional.empty()));
        assertThat(book.ledger().openTrades(book.account)).extracting(Trade::id).containsExactly(ref.trade());
        assertThat(book.ledger().positions(book.account))
                .containsExactly(new Position(book.account, ref.trade(), put("ABC"), Quantity.of(-5)));
    }

    @Test
    void aTradeBoughtBackIsClosedWithAllItsCash() {
        TradeId id = book.held("ABC", 5, "0.45");
        commission("e-ABC", "3.25");
        OrderRef exit = book.intended(book.exit("ABC", 1, 5, "0.22", ExitReason.TARGET));
        book.filled(exit, "x1", 5, "0.22");
        commission("x1", "3.25");

        assertThat(trade(id).closed())
                .contains(new Trade.Closed(OPEN.plusSeconds(60), SESSION, ExitReason.TARGET, Money.of("108.50")));
        assertThat(book.ledger().openTrades(book.account)).isEmpty();
        assertThat(book.ledger().positions(book.account)).isEmpty();
        assertThat(book.ledger().cash(book.account)).isEqualTo(Money.of("108.50"));
        assertThat(book.ledger().fillsOf(id)).extracting(Fill::executionId).containsExactly("e-ABC", "x1");
    }

    @Test
    void aCommissionThatComesAfterTheCloseOrBeforeTheFillIsInTheNetResult() {
        OrderRef ref = book.intended(book.entry("ABC", 5, "0.45"));
        commission("e1", "3.25");
        book.filled(ref, "e1", -5, "0.45");
        OrderRef exit = book.intended(book.exit("ABC", 1, 5, "0.22", ExitReason.TARGET));
        book.filled(exit, "x1", 5, "0.22");
        assertThat(trade(ref.trade()).closed().orElseThrow().netPnl()).isEqualTo(Money.of("111.75"));

        commission("x1", "3.25");

        assertThat(trade(ref.trade()).closed().orElseThrow().netPnl()).isEqualTo(Money.of("108.50"));
    }

    @Test
    void anOptionThatExpiresClosesItsTradeInTheNextSession() {
        TradeId id = book.held("ABC", 5, "0.45");

        book.write(l -> l.recordFill(overnight(id, "exp", Fill.Kind.EXPIRY, put("ABC"), 5, "0")));

        assertThat(trade(id).closed())
                .contains(new Trade.Closed(SATURDAY_NIGHT, MONDAY, ExitReason.EXPIRED, Money.of("225")));
        assertThat(book.ledger().fills(book.account, MONDAY))
                .extracting(Fill::executionId)
                .containsExactly("exp");
    }

    @Test
    void anAssignedTradeStaysOpenUntilItsSharesAreSold() {
        TradeId id = book.held("ABC", 1, "0.45");
        Stock shares = new Stock(new Symbol("ABC"));
        book.write(l -> l.recordFill(overnight(id, "as", Fill.Kind.ASSIGNMENT, shares, 100, "40")));
        book.write(l -> l.recordFill(overnight(id, "as:option", Fill.Kind.ASSIGNMENT, put("ABC"), 1, "0")));

        assertThat(trade(id).closed()).isEmpty();
        assertThat(book.ledger().positions(book.account))
                .containsExactly(new Position(book.account, id, shares, Quantity.of(100)));

        OrderIntent sale = new OrderIntent(
                OrderRef.exitOf(id, 1),
                id,
                MONDAY,
                shares,
                Quantity.of(-100),
                Price.of("38"),
                Optional.of(ExitReason.ASSIGNED_SHARES),
                OPEN);
        book.intended(sale);
        Instant monday = Instant.parse("2026-12-07T14:31:00Z");
        book.write(l -> l.recordFill(new Fill(
                "s1",
                id,
                Optional.of(sale.ref()),
                Fill.Kind.EXECUTION,
                shares,
                Quantity.of(-100),
                Price.of("38"),
                monday)));

        assertThat(trade(id).closed())
                .contains(new Trade.Closed(monday, MONDAY, ExitReason.ASSIGNED_SHARES, Money.of("-155")));
        assertThat(book.deviations()).isEmpty();
    }

    @Test
    void anEntryFillAfterTheExitOpensTheTradeAgain() {
        OrderRef ref = book.intended(book.entry("ABC", 5, "0.45"));
        book.filled(ref, "e1", -2, "0.45");
        OrderRef exit = book.intended(book.exit("ABC", 1, 2, "1.35", ExitReason.STOP));
        book.filled(exit, "x1", 2, "1.35");
        assertThat(trade(ref.trade()).closed()).isPresent();

        book.filled(ref, "e2", -3, "0.45");

        assertThat(trade(ref.trade()).closed()).isEmpty();
        assertThat(trade(ref.trade()).contracts()).isEqualTo(Quantity.of(5));
    }

    @Test
    void closedTradesAreListedByTheSessionThatClosedThem() {
        TradeId late = book.held("AAA", 5, "0.45");
        TradeId early = book.held("BBB", 5, "0.45");
        TradeId open = book.held("CCC", 5, "0.45");
        OrderRef exit = book.intended(book.exit("BBB", 1, 5, "0.22", ExitReason.TARGET));
        book.filled(exit, "x1", 5, "0.22");
        book.write(l -> l.recordFill(overnight(late, "exp", Fill.Kind.EXPIRY, put("AAA"), 5, "0")));

        assertThat(book.ledger().closedTrades(book.account, SESSION, MONDAY))
                .extracting(Trade::id)
                .containsExactly(early, late);
        assertThat(book.ledger().closedTrades(book.account, SESSION, SESSION))
                .extracting(Trade::id)
                .containsExactly(early);
        assertThat(book.ledger().openTrades(book.account)).extracting(Trade::id).containsExactly(open);
        assertThat(book.ledger().results(book.account, SESSION)).containsExactly(netOf(early));
        assertThat(book.ledger().results(book.account, MONDAY)).containsExactlyInAnyOrder(netOf(early), netOf(late));
    }

    private Money netOf(TradeId id) {
        return trade(id).closed().orElseThrow().netPnl();
    }

    @Test
    void theSameExecutionAgainIsNotNew() {
        TradeId id = book.held("ABC", 5, "0.45");
        Fill again = book.fill(OrderRef.entryOf(id), "e-ABC", -5, "0.45");

        assertThat(book.<Boolean>write(l -> l.recordFill(again))).isFalse();
        assertThat(book.ledger().positions(book.account))
                .extracting(Position::quantity)
                .containsExactly(Quantity.of(-5));
    }

    @Test
    void anotherExecutionUnderTheSameIdIsRefused() {
        TradeId id = book.held("ABC", 5, "0.45");

        assertThatIllegalStateException()
                .isThrownBy(() -> book.filled(OrderRef.entryOf(id), "e-ABC", -4, "0.45"))
                .withMessageContaining("execution e-ABC");
    }

    @Test
    void anExecutionIsAnotherWhateverOfItDiffers() {
        TradeId id = book.held("ABC", 5, "0.45");
        TradeId other = book.held("XYZ", 5, "0.45");
        Optional<OrderRef> order = Optional.of(OrderRef.entryOf(id));

        isRefused(fill(other, order, Fill.Kind.EXECUTION, put("ABC"), "0.45"));
        isRefused(fill(id, Optional.empty(), Fill.Kind.EXECUTION, put("ABC"), "0.45"));
        isRefused(fill(id, order, Fill.Kind.EXPIRY, put("ABC"), "0.45"));
        isRefused(fill(id, order, Fill.Kind.EXECUTION, put("XYZ"), "0.45"));
        isRefused(fill(id, order, Fill.Kind.EXECUTION, put("ABC"), "0.46"));
    }

    private static Fill fill(TradeId trade, Optional<OrderRef> order, Fill.Kind kind, Instrument what, String price) {
        return new Fill("e-ABC", trade, order, kind, what, Quantity.of(-5), Price.of(price), OPEN);
    }

    private void isRefused(Fill other) {
        assertThatIllegalStateException()
                .isThrownBy(() -> book.write(l -> l.recordFill(other)))
                .withMessageContaining("another fact stands under execution e-ABC");
    }

    @Test
    void anExecutionOfAnotherInstrumentThanItsOrderIsRefused() {
        OrderRef ref = book.intended(book.entry("ABC", 5, "0.45"));
        Fill wrong = new Fill(
                "e1",
                ref.trade(),
                Optional.of(ref),
                Fill.Kind.EXECUTION,
                put("ABC", "39", LocalDate.of(2026, 12, 4)),
                Quantity.of(-5),
                Price.of("0.45"),
                OPEN);

        assertThatIllegalStateException()
                .isThrownBy(() -> book.write(l -> l.recordFill(wrong)))
                .withMessageContaining("does not belong to order " + ref);
        assertThat(book.ledger().positions(book.account)).isEmpty();
    }

    @Test
    void anExecutionOfAnotherTradeThanItsOrderIsRefused() {
        OrderRef ref = book.intended(book.entry("ABC", 5, "0.45"));
        Fill wrong = new Fill(
                "e1",
                book.trade("XYZ"),
                Optional.of(ref),
                Fill.Kind.EXECUTION,
                put("ABC"),
                Quantity.of(-5),
                Price.of("0.45"),
                OPEN);

        assertThatIllegalStateException()
                .isThrownBy(() -> book.write(l -> l.recordFill(wrong)))
                .withMessageContaining("does not belong to order " + ref);
    }

    @Test
    void aCommissionIsTakenOnce() {
        book.held("ABC", 5, "0.45");
        commission("e-ABC", "3.25");

        assertThat(book.<Boolean>write(l -> l.recordCommission(book.account, "e-ABC", Money.of("3.25"), OPEN)))
                .isFalse();
        assertThat(book.ledger().cash(book.account)).isEqualTo(Money.of("221.75"));
        assertThatIllegalStateException()
                .isThrownBy(() -> commission("e-ABC", "3.26"))
                .withMessageContaining("have 3.250000, got 3.260000");
    }

    @Test
    void theInitialMarginIsRecordedOnce() {
        TradeId id = book.held("ABC", 5, "0.45");

        assertThat(book.<Boolean>write(l -> l.recordInitialMargin(id, Money.of("2500.00"))))
                .isFalse();
        assertThatIllegalStateException()
                .isThrownBy(() -> book.write(l -> l.recordInitialMargin(id, Money.of("2600"))))
                .withMessageContaining("initial margin of trade " + id);
    }

    @Test
    void aTradeWithoutAnEntryIsABrokenRecord() {
        TradeId id = book.trade("ABC");
        book.write(l -> l.recordInitialMargin(id, Money.of("1")));
        book.write(l -> l.recordFill(overnight(id, "exp", Fill.Kind.EXPIRY, put("ABC"), 5, "0")));

        assertThatIllegalStateException()
                .isThrownBy(() -> book.ledger().trade(id))
                .withMessageContaining("has fills but no entry");
    }

    @Test
    void aTradeIsNotEnteredInShares() {
        TradeId id = book.trade("ABC");
        OrderIntent shares = new OrderIntent(
                OrderRef.entryOf(id),
                id,
                SESSION,
                new Stock(new Symbol("ABC")),
                Quantity.of(100),
                Price.of("40"),
                Optional.empty(),
                OPEN);
        OrderRef ref = book.intended(shares);
        book.write(l -> l.recordFill(new Fill(
                "e1",
                id,
                Optional.of(ref),
                Fill.Kind.EXECUTION,
                shares.instrument(),
                Quantity.of(100),
                Price.of("40"),
                OPEN)));

        assertThatIllegalStateException()
                .isThrownBy(() -> book.ledger().trade(id))
                .withMessageContaining("entered in an option");
    }

    @Test
    void anOptionOnAClassShareKeepsItsUnderlying() {
        book.held("BRK.B", 1, "0.45");

        assertThat(book.ledger().positions(book.account))
                .extracting(Position::instrument)
                .containsExactly(put("BRK.B"));
    }
}
