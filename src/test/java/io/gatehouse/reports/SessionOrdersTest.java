package io.gatehouse.reports;

import static io.gatehouse.ledger.jdbc.TestLedger.SESSION;
import static io.gatehouse.ledger.jdbc.TestLedger.put;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.DatabaseTest;
import io.gatehouse.TestDatabase;
import io.gatehouse.ledger.OrderIntent;
import io.gatehouse.ledger.OrderRef;
import io.gatehouse.ledger.TradeId;
import io.gatehouse.ledger.jdbc.TestLedger;
import io.gatehouse.money.Price;
import io.gatehouse.money.Quantity;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@DatabaseTest
class SessionOrdersTest {

    private final TestLedger book = new TestLedger(TestDatabase.of("ledger"));

    private OrderRef entry(String symbol, Optional<String> mid) {
        TradeId trade = book.trade(symbol);
        OrderRef ref = book.intended(new OrderIntent(
                OrderRef.entryOf(trade),
                trade,
                SESSION,
                put(symbol),
                Quantity.of(-5),
                Price.of("0.45"),
                Optional.empty(),
                Optional.empty(),
                mid.map(Price::of),
                TestLedger.OPEN));
        book.write(l -> l.recordSent(ref, TestLedger.OPEN));
        book.write(l -> l.recordWorking(ref, "b-" + symbol, TestLedger.OPEN));
        return ref;
    }

    private DailyArtifact.Orders orders() {
        return new SessionOrders(book.ledger()).of(book.account, SESSION);
    }

    @Test
    void everyFillIsHeldAgainstTheMiddleItsOrderWasDecidedOn() {
        OrderRef two = entry("AAA", Optional.of("0.45"));
        book.filled(two, "e1", -2, "0.44");
        book.filled(two, "e2", -3, "0.42");
        OrderRef better = entry("BBB", Optional.of("0.45"));
        book.filled(better, "e3", -5, "0.46");

        assertThat(orders().slippage()).isEqualTo("6.00");
        assertThat(orders().lines()).extracting(DailyArtifact.OrderLine::mid).containsExactly("0.45", "0.45");
        assertThat(orders().lines())
                .extracting(DailyArtifact.OrderLine::slippage)
                .containsExactly("11.00", "-5.00");
    }

    @Test
    void whatWasNotFilledOrNeverSawAMarketHasNoSlippage() {
        entry("AAA", Optional.of("0.45"));
        book.filled(entry("BBB", Optional.empty()), "e1", -5, "0.40");

        assertThat(orders().slippage()).isEqualTo("0.00");
        assertThat(orders().lines())
                .extracting(DailyArtifact.OrderLine::slippage)
                .containsExactly(null, null);
    }
}
