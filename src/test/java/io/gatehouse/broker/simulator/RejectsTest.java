package io.gatehouse.broker.simulator;

import static io.gatehouse.broker.simulator.SimulatorBench.MONDAY;
import static io.gatehouse.broker.simulator.SimulatorBench.PAPER;
import static io.gatehouse.broker.simulator.SimulatorBench.PUT;
import static io.gatehouse.broker.simulator.SimulatorBench.ref;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.execution.BrokerEvent;
import io.gatehouse.execution.OrderTicket;
import io.gatehouse.instrument.Stock;
import io.gatehouse.instrument.Symbol;
import io.gatehouse.money.Money;
import io.gatehouse.money.Price;
import io.gatehouse.money.Quantity;
import io.gatehouse.safety.Purpose;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class RejectsTest {

    private static final Stock SHARE = new Stock(new Symbol("XYZ"));

    private final SimulatorBench bench = SimulatorBench.calm();

    @Test
    void rejectsAnOrderOfNothing() {
        bench.place("a", PUT, 0, "0.40");

        assertRejected(434, "Order size cannot be zero");
    }

    @Test
    void rejectsAPriceBetweenTheCents() {
        bench.sell("a", 5, "0.405");

        assertRejected(110, "The price does not conform to the minimum price variation of 0.01; have 0.405");
    }

    @Test
    void rejectsAPriceOfZero() {
        bench.sell("a", 5, "0.00");

        assertRejected(110, "have 0.00");
    }

    @Test
    void rejectsAnOrderBeforeTheOpen() {
        bench.passUntil(MONDAY.plusDays(1), "09:29");
        bench.sell("a", 5, "0.40");

        assertRejected(201, "the exchange is closed at 2026-01-06T09:29:00");
    }

    @Test
    void rejectsAnOrderThatArrivesJustAfterTheClose() {
        bench.passUntil(MONDAY, "15:59:59.990");
        bench.sell("a", 5, "0.40");

        assertRejected(201, "the exchange is closed at 2026-01-05T16:00:00");
    }

    @Test
    void rejectsAnOrderOnADayWithoutASession() {
        bench.passUntil(MONDAY.plusDays(5), "11:00");
        bench.sell("a", 5, "0.40");

        assertRejected(201, "the exchange is closed");
    }

    @Test
    void rejectsAnOrderForAnotherSession() {
        bench.broker.place(
                new OrderTicket(PAPER, ref("a"), MONDAY.plusDays(1), PUT, Quantity.of(-1), Price.of("0.40")),
                Purpose.ENTRY);

        assertRejected(201, "it is for the session 2026-01-06, today is 2026-01-05");
    }

    @Test
    void rejectsAnExpiredContract() {
        bench.place("a", SimulatorBench.put("40", MONDAY.minusDays(3)), -1, "0.40");

        assertRejected(200, "No security definition has been found for the request; have XYZ260102P00040000");
    }

    @Test
    void rejectsAShareNobodyLists() {
        bench.place("a", new Stock(new Symbol("NONE")), 100, "10.00");

        assertRejected(200, "have NONE");
    }

    @Test
    void rejectsAnythingOnASilentMarket() {
        bench.market.silence("XYZ");
        bench.sell("a", 5, "0.40");

        assertRejected(200, "have XYZ260116P00040000");
    }

    @Test
    void acceptsAnOrderInWhatIsHeldEvenIfNoLongerListed() {
        bench.sell("a", 1, "0.40");
        bench.pass(Duration.ofMinutes(1));
        bench.market.delist(PUT);
        bench.place("b", PUT, 1, "0.40");
        bench.pass(Duration.ofSeconds(1));

        assertThat(bench.heard(BrokerEvent.Rejected.class)).isEmpty();
    }

    @Test
    void rejectsSharesNobodyHas() {
        bench.place("a", SHARE, 100, "47.01");
        bench.pass(Duration.ofMinutes(1));
        bench.place("b", SHARE, -60, "99.00");
        bench.pass(Duration.ofSeconds(1));
        bench.place("c", SHARE, -60, "99.00");

        assertRejected(201, "shares to sell short are not available; the order would leave -20");
        assertThat(bench.heard(BrokerEvent.Rejected.class)).hasSize(1);
    }

    @Test
    void rejectsWhatTheCashCannotCarry() {
        // Initial margin of at least 445 a contract on 100,000 of cash.
        bench.sell("a", 300, "0.45");

        assertRejected(201, "your equity with loan value [100000.00 USD] must exceed the initial margin [13");
    }

    @Test
    void countsWorkingOrdersAndPositionsAgainstTheMargin() {
        bench.sell("held", 100, "0.40");
        bench.pass(Duration.ofMinutes(15));
        bench.sell("working", 100, "0.60");
        bench.pass(Duration.ofSeconds(1));
        assertThat(bench.heard(BrokerEvent.Rejected.class)).isEmpty();

        bench.sell("a", 100, "0.60");

        assertRejected(201, "must exceed the initial margin");
        assertThat(bench.broker.books().marginInUse(PAPER))
                .isBetween(Money.ofDollars(200 * 440), Money.ofDollars(200 * 475));
    }

    @Test
    void rejectsASaleWhoseMarginCannotBeComputed() {
        bench.market.delist(SHARE).forgetBars("XYZ");
        bench.sell("a", 1, "0.40");

        assertRejected(201, "no price of XYZ to compute margin from");
    }

    @Test
    void tellsTheSecondOfTwoOrdersWithOneReferenceApartFromTheFirst() {
        bench.sell("a", 5, "0.60");
        bench.pass(Duration.ofSeconds(1));
        bench.sell("a", 5, "0.60");
        bench.pass(Duration.ofSeconds(1));

        assertThat(bench.heard(BrokerEvent.Rejected.class)).isEmpty();
        assertThat(bench.heard(BrokerEvent.ChangeRefused.class)).singleElement().satisfies(refused -> {
            assertThat(refused.code()).isEqualTo(103);
            assertThat(refused.reason()).isEqualTo("Duplicate order a");
        });
        assertThat(SimulatorBench.known(bench.broker.workingOrders(PAPER))).hasSize(1);
    }

    private void assertRejected(int code, String reason) {
        bench.pass(Duration.ofSeconds(1));
        List<BrokerEvent.Rejected> rejects = bench.heard(BrokerEvent.Rejected.class);
        assertThat(rejects).isNotEmpty();
        BrokerEvent.Rejected last = rejects.get(rejects.size() - 1);
        assertThat(last.code()).isEqualTo(code);
        assertThat(last.reason()).contains(reason);
        assertThat(bench.order(last.ref().value()).reason()).isEqualTo(last.reason());
    }
}
