package io.gatehouse.reconciliation;

import static io.gatehouse.ledger.jdbc.TestLedger.OPEN;
import static io.gatehouse.ledger.jdbc.TestLedger.SESSION;
import static io.gatehouse.ledger.jdbc.TestLedger.put;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.DatabaseTest;
import io.gatehouse.TestDatabase;
import io.gatehouse.execution.Answer;
import io.gatehouse.execution.Broker;
import io.gatehouse.execution.BrokerReconnected;
import io.gatehouse.execution.OrderTicket;
import io.gatehouse.execution.ScriptedBroker;
import io.gatehouse.ledger.CashEntry;
import io.gatehouse.ledger.Ledger;
import io.gatehouse.ledger.OrderRef;
import io.gatehouse.ledger.jdbc.TestLedger;
import io.gatehouse.money.Money;
import io.gatehouse.money.Price;
import io.gatehouse.money.Quantity;
import io.gatehouse.reconciliation.jdbc.TestReconciliation;
import io.gatehouse.time.NyseCalendar;
import io.gatehouse.time.SimulatedDeskClock;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@DatabaseTest
class CompareBooksTest {

    private final TestDatabase database = TestDatabase.of("ledger", "safety", "reconciliation");
    private final TestLedger book = new TestLedger(database);
    private final SimulatedDeskClock clock = new SimulatedDeskClock(OPEN.plusSeconds(600));
    private final ScriptedBroker broker = new ScriptedBroker(clock, book.account);
    private final ComparisonLog log = TestReconciliation.log(database);
    private final CompareBooks compareBooks = new CompareBooks(broker, book.ledger(), log, clock);

    CompareBooksTest() {
        book.write(l ->
                l.bookCash(new CashEntry(book.account, "start", CashEntry.Kind.DEPOSIT, Money.of("100000"), OPEN)));
    }

    private Comparison compare() {
        return database.inTransaction(() -> compareBooks.compare(book.account, SESSION));
    }

    private List<Difference> differences() {
        return compare().differences();
    }

    /** Sold 5 at 0.45 in our books and at the broker. */
    private void heldByBoth() {
        book.held("ABC", 5, "0.45");
        broker.hold(put("ABC"), -5);
        broker.add(Money.of("225"));
    }

    private OrderTicket ticket(OrderRef ref) {
        return new OrderTicket(book.account, ref, SESSION, put("XYZ"), Quantity.of(-5), Price.of("0.45"));
    }

    private OrderRef working() {
        OrderRef ref = book.intended(book.entry("XYZ", 5, "0.45"));
        book.write(l -> l.recordSent(ref, OPEN));
        book.write(l -> l.recordWorking(ref, "b", OPEN));
        return ref;
    }

    @Test
    void equalBooksAgree() {
        heldByBoth();
        broker.take(ticket(working()));

        Comparison comparison = compare();

        assertThat(comparison.isClean()).isTrue();
        assertThat(log.of(book.account, SESSION)).containsExactly(new ComparisonLog.Recorded(clock.now(), List.of()));
    }

    @Test
    void aPositionThatDiffersIsNamedWithBothQuantities() {
        heldByBoth();
        broker.hold(put("ABC"), 1);
        broker.hold(put("QQQ"), 2);
        book.held("RRR", 1, "0.30");
        broker.add(Money.of("30"));

        assertThat(differences())
                .containsExactly(
                        new Difference.PositionDiffers(put("ABC"), Quantity.of(-5), Quantity.of(-4)),
                        new Difference.PositionDiffers(put("QQQ"), Quantity.ZERO, Quantity.of(2)),
                        new Difference.PositionDiffers(put("RRR"), Quantity.of(-1), Quantity.ZERO));
    }

    @Test
    void cashMayDifferByACent() {
        broker.add(Money.of("0.01"));
        assertThat(compare().isClean()).isTrue();

        broker.add(Money.of("0.000001"));
        assertThat(differences())
                .containsExactly(new Difference.CashDiffers(Money.of("100000"), Money.of("100000.010001")));
    }

    @Test
    void anOrderWeDoNotKnowIsAPhantom() {
        OrderRef strange = new OrderRef("typed by hand");
        broker.take(ticket(strange));

        assertThat(differences()).containsExactly(new Difference.PhantomOrder(strange));
    }

    @Test
    void anOrderTheBrokerDoesNotWorkIsStuck() {
        OrderRef ref = working();

        assertThat(differences()).containsExactly(new Difference.StuckOrder(ref, "WORKING"));
    }

    @Test
    void anOrderOnItsWayIsNotStuckYet() {
        OrderRef intended = book.intended(book.entry("AAA", 5, "0.45"));
        OrderRef sent = book.intended(book.entry("BBB", 5, "0.45"));
        book.write(l -> l.recordSent(sent, clock.now()));
        clock.advanceTo(clock.now().plusSeconds(120));
        assertThat(compare().isClean()).isTrue();

        clock.advanceTo(clock.now().plusSeconds(1));
        assertThat(differences()).containsExactly(new Difference.StuckOrder(sent, "SENT"));
        assertThat(intended).isNotEqualTo(sent);
    }

    @Test
    void anExecutionWeDidNotHearIsMissing() {
        OrderRef ref = working();
        broker.take(ticket(ref));
        broker.execute(ref, -2, "0.45");

        assertThat(differences()).contains(new Difference.ExecutionMissing(ref, Quantity.ZERO, Quantity.of(-2)));
    }

    @Test
    void noAnswerIsUnknownAndNeverEmpty() {
        broker.fallSilent();

        assertThat(differences())
                .containsExactly(
                        new Difference.NoAnswer("positions", "no reply within 10 s"),
                        new Difference.NoAnswer("cash", "no reply within 10 s"),
                        new Difference.NoAnswer("working orders", "no reply within 10 s"));
    }

    @Test
    void whatWasBookedBetweenTwoQuestionsIsNoDifference() {
        AtomicInteger asked = new AtomicInteger();
        Broker late = (Broker) Proxy.newProxyInstance(
                Broker.class.getClassLoader(),
                new Class<?>[] {Broker.class},
                (proxy, method, arguments) -> method.getName().equals("cash") && asked.incrementAndGet() == 1
                        ? Answer.of(Money.of("99999"))
                        : method.invoke(broker, arguments));
        CompareBooks twice = new CompareBooks(late, book.ledger(), log, clock);

        assertThat(twice.differences(book.account)).isNotEmpty();
        asked.set(0);
        assertThat(database.inTransaction(() -> twice.compare(book.account, SESSION))
                        .isClean())
                .isTrue();
    }

    @Test
    void everyDifferenceIsRecordedInWords() {
        broker.add(Money.of("7"));
        broker.hold(put("QQQ"), 2);
        broker.take(ticket(new OrderRef("x".repeat(200))));
        compare();

        assertThat(log.of(book.account, SESSION)).singleElement().satisfies(recorded -> {
            assertThat(recorded.isClean()).isFalse();
            assertThat(recorded.differences())
                    .containsExactly(
                            "PositionDiffers QQQ261204P00040000: ours 0, broker's 2",
                            "CashDiffers cash: ours 100000.000000, broker's 100007.000000",
                            "PhantomOrder " + "x".repeat(120) + ": ours not open, broker's working");
        });
    }

    @Test
    void aDifferenceReadsAsItIsRecorded() {
        OrderRef ref = OrderRef.entryOf(book.trade("ABC"));

        assertThat(new Difference.ExecutionMissing(ref, Quantity.ZERO, Quantity.of(-2)).text())
                .isEqualTo("ExecutionMissing " + ref + ": ours 0 filled, broker's -2 filled");
        assertThat(new Difference.StuckOrder(ref, "SENT").text())
                .isEqualTo("StuckOrder " + ref + ": ours SENT, broker's not working");
        assertThat(new Difference.NoAnswer("cash", "no reply").text())
                .isEqualTo("NoAnswer cash: ours asked, broker's unknown: no reply");
    }

    @Test
    void entriesNeedAComparisonOfTheSessionThatAgrees() {
        BooksPermission permission = new BooksPermission(log);
        assertThat(permission.whyNot(book.account, SESSION))
                .contains("the books were not compared in session 2026-11-20");

        broker.add(Money.of("7"));
        compare();
        assertThat(permission.whyNot(book.account, SESSION))
                .contains("the books disagree: CashDiffers cash: ours 100000.000000, broker's 100007.000000");

        broker.add(Money.of("-7"));
        compare();
        assertThat(permission.whyNot(book.account, SESSION)).isEmpty();
    }

    @Test
    void theBooksAreComparedAfterAReconnectInAnOpenMarket() {
        Ledger ledger = book.ledger();
        CompareAfterReconnect afterReconnect =
                new CompareAfterReconnect(new CompareBooks(broker, ledger, log, clock), new NyseCalendar(), clock);

        afterReconnect.on(new BrokerReconnected(book.account));
        assertThat(log.of(book.account, SESSION)).hasSize(1);

        clock.advanceTo(Instant.parse("2026-11-20T23:00:00Z"));
        afterReconnect.on(new BrokerReconnected(book.account));
        clock.advanceTo(Instant.parse("2026-11-21T15:00:00Z"));
        afterReconnect.on(new BrokerReconnected(book.account));
        assertThat(log.of(book.account, SESSION)).hasSize(1);
    }
}
