package io.gatehouse.execution;

import static io.gatehouse.ledger.jdbc.TestLedger.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.gatehouse.DatabaseTest;
import io.gatehouse.ledger.ExitReason;
import io.gatehouse.ledger.OrderRef;
import io.gatehouse.ledger.OrderState;
import io.gatehouse.money.Price;
import java.time.Instant;
import org.junit.jupiter.api.Test;

@DatabaseTest
class CancelAndRepriceTest {

    private final ExecutionDesk desk = new ExecutionDesk();

    private void cancel(OrderRef ref) {
        desk.inTransaction(() -> desk.cancelOrder.cancel(ref));
    }

    private Repricing reprice(OrderRef ref) {
        return desk.inTransaction(() -> desk.repriceEntry.reprice(ref));
    }

    @Test
    void aWorkingOrderIsCancelledAtTheBroker() {
        OrderRef ref = desk.working("ABC");

        cancel(ref);

        assertThat(desk.broker.commands()).endsWith("cancel " + ref);
        assertThat(desk.state(ref)).isEqualTo(OrderState.WORKING);
    }

    @Test
    void anOrderThatWasNeverSentEndsAtOnce() {
        desk.broker.disconnect();
        OrderRef ref = desk.submitted("ABC");

        cancel(ref);
        desk.broker.reconnect();
        desk.dispatch.dispatchPending(desk.account);

        assertThat(desk.state(ref)).isEqualTo(OrderState.CANCELLED);
        assertThat(desk.order(ref).reason()).isEqualTo("cancelled before it was sent");
        assertThat(desk.broker.commands()).isEmpty();
        assertThat(desk.announced).containsExactly(new OrderClosed(ref));
    }

    @Test
    void aCancelThatWaitsIsNotDoubled() {
        OrderRef ref = desk.working("ABC");
        desk.broker.disconnect();
        cancel(ref);
        cancel(ref);
        desk.broker.reconnect();

        desk.dispatch.dispatchPending(desk.account);

        assertThat(desk.broker.commands().stream().filter(c -> c.startsWith("cancel")))
                .hasSize(1);
    }

    @Test
    void anOrderThatHasEndedIsLeftAlone() {
        OrderRef ref = desk.held("ABC");

        cancel(ref);

        assertThat(desk.broker.commands()).containsExactly("place " + ref + " -5 at 0.45");
    }

    @Test
    void anOrderThatDoesNotExistIsNotCancelled() {
        OrderRef ref = OrderRef.entryOf(desk.book.trade("ABC"));

        assertThatIllegalStateException()
                .isThrownBy(() -> cancel(ref))
                .withMessage("there is no order " + ref + " to cancel");
    }

    @Test
    void anEntryIsRepricedThreeTimesAndThenGivenUp() {
        OrderRef ref = desk.working("ABC");
        desk.market.quote(put("ABC"), "0.35", "0.47");

        assertThat(reprice(ref)).isEqualTo(new Repricing.Moved(Price.of("0.44")));
        assertThat(reprice(ref)).isEqualTo(new Repricing.Moved(Price.of("0.43")));
        assertThat(reprice(ref)).isEqualTo(new Repricing.Moved(Price.of("0.42")));
        assertThat(reprice(ref)).isEqualTo(new Repricing.GivenUp("repriced 3 times, at most 3"));

        assertThat(desk.broker.commands())
                .containsExactly(
                        "place " + ref + " -5 at 0.45",
                        "reprice " + ref + " to 0.44",
                        "reprice " + ref + " to 0.43",
                        "reprice " + ref + " to 0.42",
                        "cancel " + ref);
        assertThat(desk.order(ref).reprices()).isEqualTo(3);
    }

    @Test
    void anEntryIsNeverRepricedBelowTheBid() {
        OrderRef ref = desk.working("ABC");
        desk.market.quote(put("ABC"), "0.445", "0.47");

        assertThat(reprice(ref)).isEqualTo(new Repricing.Moved(Price.of("0.445")));
        assertThat(reprice(ref)).isEqualTo(new Repricing.GivenUp("limit 0.445 is at the lowest, 0.445"));
    }

    @Test
    void anEntryIsNeverRepricedBelowTheLowestPremium() {
        OrderRef ref = desk.working("ABC");
        desk.inTransaction(() -> desk.changeLimit.change(ref, Price.of("0.31")));
        desk.market.quote(put("ABC"), "0.20", "0.47");

        assertThat(reprice(ref)).isEqualTo(new Repricing.Moved(Price.of("0.30")));
        assertThat(reprice(ref)).isEqualTo(new Repricing.GivenUp("limit 0.30 is at the lowest, 0.30"));
    }

    @Test
    void withoutAQuoteTheLimitStays() {
        OrderRef ref = desk.working("ABC");
        desk.market.silence("ABC");

        assertThat(reprice(ref)).isEqualTo(new Repricing.Left("no quote of ABC261204P00040000"));
        assertThat(desk.order(ref).limit()).isEqualTo(Price.of("0.45"));
    }

    @Test
    void anOrderWithoutAnAcknowledgementIsNotRepriced() {
        OrderRef ref = desk.submitted("ABC");

        assertThat(reprice(ref)).isEqualTo(new Repricing.Left("only a working order is repriced; it is SENT"));
    }

    @Test
    void anEntryIsGivenUpInTheLastHalfHour() {
        OrderRef ref = desk.working("ABC");
        desk.clock.advanceTo(Instant.parse("2026-11-20T20:31:00Z"));

        assertThat(reprice(ref)).isInstanceOf(Repricing.GivenUp.class);
        assertThat(desk.broker.commands()).endsWith("cancel " + ref);
    }

    @Test
    void onlyEntriesAreRepricedByThisRule() {
        OrderRef entry = desk.held("ABC");
        OrderRef exit = desk.book.intended(desk.book.exit("ABC", 1, 5, "0.22", ExitReason.TARGET));

        assertThat(exit.trade()).isEqualTo(entry.trade());
        assertThatIllegalStateException()
                .isThrownBy(() -> reprice(exit))
                .withMessage("there is no entry " + exit + " to reprice");
    }
}
