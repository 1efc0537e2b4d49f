package io.gatehouse.risk;

import static io.gatehouse.ledger.jdbc.TestLedger.OPEN;
import static io.gatehouse.ledger.jdbc.TestLedger.put;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.DatabaseTest;
import io.gatehouse.ledger.ExitReason;
import io.gatehouse.ledger.OrderRef;
import io.gatehouse.ledger.TradeId;
import io.gatehouse.money.Price;
import io.gatehouse.money.Quantity;
import org.junit.jupiter.api.Test;

@DatabaseTest
class ReductionTest {

    private final RiskDesk desk = new RiskDesk();

    @Test
    void aHeldPositionMayBeBoughtBack() {
        TradeId trade = desk.held("ABC");

        assertThat(desk.reduce(trade, "ABC")).isInstanceOfSatisfying(ReduceOnly.class, token -> {
            assertThat(token.trade()).isEqualTo(trade);
            assertThat(token.instrument()).isEqualTo(put("ABC"));
            assertThat(token.quantity()).isEqualTo(Quantity.of(5));
            assertThat(token.limit()).isEqualTo(Price.of("0.22"));
            assertThat(token.reason()).isEqualTo(ExitReason.TARGET);
        });
    }

    @Test
    void whatIsNotHeldCannotBeReduced() {
        TradeId trade = desk.held("ABC");

        assertThat(desk.reduce(trade, "XYZ"))
                .isEqualTo(new ReduceRefused(
                        "nothing to close in XYZ261204P00040000 of " + trade + ": held 0, working exits 0"));
        assertThat(desk.reduce(desk.book.trade("XYZ"), "ABC")).isInstanceOf(ReduceRefused.class);
    }

    @Test
    void whatAWorkingExitCoversIsNotReducedTwice() {
        TradeId trade = desk.held("ABC");
        OrderRef exit = desk.book.intended(desk.book.exit("ABC", 1, 3, "0.22", ExitReason.TARGET));
        assertThat(quantity(trade)).isEqualTo(Quantity.of(2));

        desk.book.filled(exit, "x1", 1, "0.22");
        assertThat(quantity(trade)).isEqualTo(Quantity.of(2));

        desk.book.write(l -> l.recordCancelled(exit, "unfilled", OPEN));
        assertThat(quantity(trade)).isEqualTo(Quantity.of(4));

        desk.book.intended(desk.book.exit("ABC", 2, 4, "0.22", ExitReason.TARGET));
        assertThat(desk.reduce(trade, "ABC")).isInstanceOf(ReduceRefused.class);

        desk.book.intended(desk.book.exit("ABC", 3, 1, "0.22", ExitReason.TARGET));
        assertThat(desk.reduce(trade, "ABC")).isInstanceOf(ReduceRefused.class);
    }

    @Test
    void aWorkingEntryIsNotThereToBeClosed() {
        OrderRef entry = desk.working("ABC").ref();
        desk.book.filled(entry, "e1", -2, "0.45");

        assertThat(quantity(entry.trade())).isEqualTo(Quantity.of(2));
    }

    private Quantity quantity(TradeId trade) {
        return ((ReduceOnly) desk.reduce(trade, "ABC")).quantity();
    }
}
