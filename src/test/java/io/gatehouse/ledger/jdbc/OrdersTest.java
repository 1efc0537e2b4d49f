package io.gatehouse.ledger.jdbc;

import static io.gatehouse.ledger.jdbc.TestLedger.OPEN;
import static io.gatehouse.ledger.jdbc.TestLedger.SESSION;
import static io.gatehouse.ledger.jdbc.TestLedger.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.gatehouse.DatabaseTest;
import io.gatehouse.instrument.Instrument;
import io.gatehouse.ledger.ExitReason;
import io.gatehouse.ledger.Order;
import io.gatehouse.ledger.OrderIntent;
import io.gatehouse.ledger.OrderRef;
import io.gatehouse.ledger.OrderState;
import io.gatehouse.ledger.TradeId;
import io.gatehouse.money.Money;
import io.gatehouse.money.Price;
import io.gatehouse.money.Quantity;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@DatabaseTest
class OrdersTest {

    private final TestLedger book = new TestLedger();

    private Order order(OrderRef ref) {
        return book.ledger().order(ref).orElseThrow();
    }

    @Test
    void anIntentStandsAsItWasDecided() {
        OrderIntent intent = book.entry("ABC", 5, "0.45");

        OrderRef ref = book.intended(intent);

        assertThat(order(ref))
                .isEqualTo(new Order(intent, OrderState.INTENT, Price.of("0.45"), Quantity.ZERO, 0, "", OPEN));
        assertThat(order(ref).unfilled()).isEqualTo(Quantity.of(-5));
    }

    @Test
    void theSameIntentDecidedAgainLaterIsNotNew() {
        OrderIntent intent = book.entry("ABC", 5, "0.45");
        book.intended(intent);
        OrderIntent later = new OrderIntent(
                intent.ref(),
                intent.trade(),
                intent.session(),
                intent.instrument(),
                intent.quantity(),
                intent.limit(),
                intent.exitReason(),
                OPEN.plusSeconds(9));

        assertThat(book.<Boolean>write(l -> l.recordIntent(later))).isFalse();
        assertThat(order(intent.ref()).intent().at()).isEqualTo(OPEN);
    }

    @Test
    void anotherIntentUnderTheSameReferenceIsRefusedWithBoth() {
        book.intended(book.entry("ABC", 5, "0.45"));

        assertThatIllegalStateException()
                .isThrownBy(() -> book.write(l -> l.recordIntent(book.entry("ABC", 4, "0.45"))))
                .withMessageContaining("another fact stands under order")
                .withMessageContaining("quantity=-5")
                .withMessageContaining("quantity=-4");
    }

    @Test
    void anIntentIsAnotherWhateverOfItDiffers() {
        OrderIntent stands = book.entry("ABC", 5, "0.45");
        book.intended(stands);

        isRefused(intent(stands, book.trade("XYZ"), SESSION, stands.instrument(), "0.45", Optional.empty()));
        isRefused(intent(stands, stands.trade(), SESSION.plusDays(3), stands.instrument(), "0.45", Optional.empty()));
        isRefused(intent(stands, stands.trade(), SESSION, put("XYZ"), "0.45", Optional.empty()));
        isRefused(intent(stands, stands.trade(), SESSION, stands.instrument(), "0.44", Optional.empty()));
        isRefused(intent(stands, stands.trade(), SESSION, stands.instrument(), "0.45", Optional.of(ExitReason.STOP)));
    }

    private static OrderIntent intent(
            OrderIntent like,
            TradeId trade,
            LocalDate session,
            Instrument instrument,
            String limit,
            Optional<ExitReason> exit) {
        return new OrderIntent(like.ref(), trade, session, instrument, like.quantity(), Price.of(limit), exit, OPEN);
    }

    private void isRefused(OrderIntent other) {
        assertThatIllegalStateException()
                .isThrownBy(() -> book.write(l -> l.recordIntent(other)))
                .withMessageContaining("another fact stands under order");
    }

    @Test
    void onlyAnExitThatWorksTurns() {
        OrderRef entry = book.intended(book.entry("ABC", 5, "0.45"));

        assertThatIllegalStateException()
                .isThrownBy(() -> book.write(l -> l.recordExitTurned(entry, ExitReason.STOP, OPEN)))
                .withMessageContaining("only an exit that works can turn to STOP");
        assertThat(book.ledger().exitReason(entry)).isEmpty();
    }

    @Test
    void anIntentWithoutTheTradesMarginIsRefused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> book.write(l -> l.recordIntent(book.entry("ABC", 5, "0.45"))))
                .withMessageContaining("initial margin of trade " + book.trade("ABC") + " is not recorded");
    }

    @Test
    void anOrderPassesThroughSentAndWorkingOnce() {
        OrderRef ref = book.intended(book.entry("ABC", 5, "0.45"));

        assertThat(book.<Boolean>write(l -> l.recordSent(ref, OPEN.plusSeconds(1))))
                .isTrue();
        assertThat(order(ref).state()).isEqualTo(OrderState.SENT);
        assertThat(book.<Boolean>write(l -> l.recordSent(ref, OPEN.plusSeconds(2))))
                .isFalse();
        assertThat(book.<Boolean>write(l -> l.recordWorking(ref, "77", OPEN.plusSeconds(3))))
                .isTrue();
        assertThat(book.<Boolean>write(l -> l.recordWorking(ref, "77", OPEN.plusSeconds(4))))
                .isFalse();
        assertThat(order(ref).state()).isEqualTo(OrderState.WORKING);
        assertThat(order(ref).since()).isEqualTo(OPEN.plusSeconds(3));
    }

    @Test
    void aSecondBrokerIdForTheSameOrderIsRefused() {
        OrderRef ref = book.intended(book.entry("ABC", 5, "0.45"));
        book.write(l -> l.recordWorking(ref, "77", OPEN));

        assertThatIllegalStateException()
                .isThrownBy(() -> book.write(l -> l.recordWorking(ref, "78", OPEN)))
                .withMessageContaining("have 77, got 78");
    }

    @Test
    void aRepriceCountsAndChangesTheLimitInForce() {
        OrderRef ref = book.intended(book.entry("ABC", 5, "0.45"));
        book.write(l -> l.recordWorking(ref, "77", OPEN));

        assertThat(book.<Boolean>write(l -> l.recordReprice(ref, Price.of("0.44"), OPEN.plusSeconds(120))))
                .isTrue();
        assertThat(book.<Boolean>write(l -> l.recordReprice(ref, Price.of("0.44"), OPEN.plusSeconds(121))))
                .isFalse();

        assertThat(order(ref).limit()).isEqualTo(Price.of("0.44"));
        assertThat(order(ref).intent().limit()).isEqualTo(Price.of("0.45"));
        assertThat(order(ref).reprices()).isEqualTo(1);
        assertThat(order(ref).state()).isEqualTo(OrderState.WORKING);
    }

    @Test
    void anOrderThatHasEndedIsNeitherSentNorRepriced() {
        OrderRef ref = book.intended(book.entry("ABC", 5, "0.45"));
        book.write(l -> l.recordCancelled(ref, "late", OPEN));

        assertThatIllegalStateException()
                .isThrownBy(() -> book.write(l -> l.recordSent(ref, OPEN)))
                .withMessageContaining("cannot be sent; it has ended CANCELLED");
        assertThatIllegalStateException()
                .isThrownBy(() -> book.write(l -> l.recordReprice(ref, Price.of("0.44"), OPEN)))
                .withMessageContaining("cannot be repriced to 0.44");
    }

    @Test
    void anEndIsRecordedOnceAndKeepsItsFirstWords() {
        OrderRef ref = book.intended(book.entry("ABC", 5, "0.45"));

        assertThat(book.<Boolean>write(l -> l.recordCancelled(ref, "202 cancelled", OPEN)))
                .isTrue();
        assertThat(book.<Boolean>write(l -> l.recordCancelled(ref, "Order cancelled", OPEN)))
                .isFalse();
        assertThat(order(ref).state()).isEqualTo(OrderState.CANCELLED);
        assertThat(order(ref).reason()).isEqualTo("202 cancelled");
    }

    @Test
    void aRejectThatComesAfterTheCancelGivesTheReason() {
        OrderRef ref = book.intended(book.entry("ABC", 5, "0.45"));
        book.write(l -> l.recordCancelled(ref, "", OPEN));

        book.write(l -> l.recordRejected(ref, "201 no permission", OPEN.plusSeconds(1)));

        assertThat(order(ref).state()).isEqualTo(OrderState.REJECTED);
        assertThat(order(ref).reason()).isEqualTo("201 no permission");
    }

    @Test
    void anAcknowledgementAfterTheFillChangesNothingButIsKept() {
        OrderRef ref = book.intended(book.entry("ABC", 5, "0.45"));
        book.write(l -> l.recordSent(ref, OPEN));
        book.filled(ref, "e1", -2, "0.45");
        assertThat(order(ref).state()).isEqualTo(OrderState.WORKING);
        book.filled(ref, "e2", -3, "0.45");

        assertThat(book.<Boolean>write(l -> l.recordWorking(ref, "77", OPEN.plusSeconds(90))))
                .isTrue();

        assertThat(order(ref).state()).isEqualTo(OrderState.FILLED);
        assertThat(order(ref).filled()).isEqualTo(Quantity.of(-5));
        assertThat(book.deviations()).isEmpty();
    }

    @Test
    void aFillThatWinsTheRaceAgainstTheCancelStands() {
        OrderRef ref = book.intended(book.entry("ABC", 5, "0.45"));
        book.write(l -> l.recordCancelled(ref, "unfilled", OPEN));

        book.filled(ref, "e1", -2, "0.45");
        assertThat(order(ref).state()).isEqualTo(OrderState.CANCELLED);
        assertThat(order(ref).filled()).isEqualTo(Quantity.of(-2));

        book.filled(ref, "e2", -3, "0.45");
        assertThat(order(ref).state()).isEqualTo(OrderState.FILLED);
        assertThat(order(ref).reason()).isEmpty();
    }

    @Test
    void ordersAreListedOldestFirst() {
        OrderRef b = book.intended(book.entry("BBB", 5, "0.45"));
        OrderRef a = book.intended(book.entry("AAA", 5, "0.45"));
        OrderRef exit = book.intended(book.exit("BBB", 1, 5, "0.20", ExitReason.TARGET));
        book.write(l -> l.recordRejected(a, "201", OPEN));

        assertThat(book.ledger().orders(book.account, SESSION))
                .extracting(Order::ref)
                .containsExactly(b, a, exit);
        assertThat(book.ledger().openOrders(book.account))
                .extracting(Order::ref)
                .containsExactly(b, exit);
        assertThat(book.ledger().ordersOf(book.trade("BBB")))
                .extracting(Order::ref)
                .containsExactly(b, exit);
        assertThat(order(exit).intent().exitReason()).isEqualTo(Optional.of(ExitReason.TARGET));
    }

    @Test
    void nothingIsRecordedOfAnOrderThatWasNeverIntended() {
        OrderRef ref = OrderRef.entryOf(book.trade("ABC"));

        assertThat(book.ledger().order(ref)).isEmpty();
        assertThatIllegalStateException()
                .isThrownBy(() -> book.write(l -> l.recordSent(ref, OPEN)))
                .withMessageContaining("no order " + ref);
    }

    @Test
    void nothingIsWrittenOutsideATransaction() {
        TradeId trade = book.trade("ABC");

        assertThatIllegalStateException()
                .isThrownBy(() -> book.ledger().recordInitialMargin(trade, Money.of("1")))
                .withMessageContaining("caller's transaction");
    }

    @Test
    void longWordsOfABrokerAreCut() {
        OrderRef ref = book.intended(book.entry("ABC", 5, "0.45"));

        book.write(l -> l.recordRejected(ref, "x".repeat(600), OPEN));

        assertThat(order(ref).reason()).hasSize(500);
    }

    @Test
    void whatWasEnteredInASessionIsListedWhateverBecameOfIt() {
        OrderRef refused = book.intended(book.entry("ABC", 5, "0.45"));
        book.write(l -> l.recordRejected(refused, "201", OPEN));
        TradeId held = book.held("XYZ", 5, "0.45");
        book.intended(book.exit("XYZ", 1, 5, "0.22", ExitReason.TARGET));

        assertThat(book.ledger().entered(book.account, TestLedger.SESSION))
                .containsExactlyInAnyOrder(book.trade("ABC"), held);
        assertThat(book.ledger().entered(book.account, TestLedger.SESSION.plusDays(3)))
                .isEmpty();
    }
}
