package io.gatehouse.ledger.jdbc;

import static io.gatehouse.ledger.jdbc.TestLedger.OPEN;
import static io.gatehouse.ledger.jdbc.TestLedger.SESSION;
import static io.gatehouse.ledger.jdbc.TestLedger.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.gatehouse.DatabaseTest;
import io.gatehouse.ledger.CashEntry;
import io.gatehouse.ledger.SessionEquity;
import io.gatehouse.ledger.Valuation;
import io.gatehouse.money.Money;
import io.gatehouse.money.Price;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

@DatabaseTest
class SessionsAndCashTest {

    private final TestLedger book = new TestLedger();

    private SessionEquity equity(LocalDate session, String cash, String positions) {
        return new SessionEquity(book.account, session, Money.of(cash), Money.of(positions));
    }

    private CashEntry deposit(String dollars) {
        return new CashEntry(book.account, "start", CashEntry.Kind.DEPOSIT, Money.of(dollars), OPEN);
    }

    @Test
    void aSessionIsOpenedOnceAndClosedOnce() {
        assertThat(book.<Boolean>write(l -> l.openSession(book.account, SESSION, OPEN)))
                .isTrue();
        assertThat(book.<Boolean>write(l -> l.openSession(book.account, SESSION, OPEN)))
                .isFalse();
        assertThat(book.ledger().lastClosedSession(book.account)).isEmpty();

        SessionEquity equity = equity(SESSION, "100000", "-225");
        assertThat(book.<Boolean>write(l -> l.closeSession(equity, OPEN))).isTrue();
        assertThat(book.<Boolean>write(l -> l.closeSession(equity, OPEN))).isFalse();

        assertThat(book.ledger().lastClosedSession(book.account)).contains(SESSION);
        assertThat(book.ledger().equity(book.account)).containsExactly(equity);
        assertThat(equity.netLiquidation()).isEqualTo(Money.of("99775"));
    }

    @Test
    void equityIsListedOldestFirst() {
        LocalDate next = SESSION.plusDays(3);
        for (LocalDate session : new LocalDate[] {next, SESSION}) {
            book.write(l -> l.openSession(book.account, session, OPEN));
            book.write(l -> l.closeSession(equity(session, "1", "0"), OPEN));
        }

        assertThat(book.ledger().equity(book.account))
                .extracting(SessionEquity::session)
                .containsExactly(SESSION, next);
        assertThat(book.ledger().lastClosedSession(book.account)).contains(next);
    }

    @Test
    void aSessionDoesNotCloseTwiceAtDifferentEquity() {
        book.write(l -> l.openSession(book.account, SESSION, OPEN));
        book.write(l -> l.closeSession(equity(SESSION, "100000", "0"), OPEN));

        assertThatIllegalStateException()
                .isThrownBy(() -> book.write(l -> l.closeSession(equity(SESSION, "100001", "0"), OPEN)))
                .withMessageContaining("the close of session 2026-11-20");
    }

    @Test
    void aSessionThatWasNeverOpenedIsNotClosed() {
        assertThatIllegalStateException()
                .isThrownBy(() -> book.write(l -> l.closeSession(equity(SESSION, "1", "0"), OPEN)))
                .withMessageContaining("was never opened");
    }

    @Test
    void cashIsBookedOnceUnderItsReference() {
        assertThat(book.ledger().cash(book.account)).isEqualTo(Money.ZERO);

        assertThat(book.<Boolean>write(l -> l.bookCash(deposit("100000")))).isTrue();
        assertThat(book.<Boolean>write(l -> l.bookCash(deposit("100000.00")))).isFalse();

        assertThat(book.ledger().cash(book.account)).isEqualTo(Money.of("100000"));
        assertThat(book.ledger().cashEntries(book.account)).containsExactly(deposit("100000"));
        assertThat(book.ledger().deposits(book.account)).isEqualTo(Money.of("100000"));
        assertThatIllegalStateException()
                .isThrownBy(() -> book.write(l -> l.bookCash(deposit("99999"))))
                .withMessageContaining("cash entry start");
    }

    @Test
    void theLastMarkOfAnInstrumentIsKept() {
        assertThat(book.ledger().lastMark(book.account, put("ABC"))).isEmpty();

        book.ledger().recordMark(book.account, put("ABC"), Price.of("0.45"), OPEN);
        book.ledger().recordMark(book.account, put("ABC"), Price.of("0.41"), OPEN.plusSeconds(900));

        assertThat(book.ledger().lastMark(book.account, put("ABC"))).contains(Price.of("0.41"));
    }

    @Test
    void anAccountIsWorthItsCashAndItsMarks() {
        book.write(l -> l.bookCash(deposit("100000")));
        book.held("ABC", 5, "0.45");
        book.held("XYZ", 1, "0.30");
        book.ledger().recordMark(book.account, put("ABC"), Price.of("0.40"), OPEN);

        Valuation worth = Valuation.of(book.account, book.ledger());

        assertThat(worth.cash()).isEqualTo(Money.of("100255"));
        assertThat(worth.positionsValue()).isEqualTo(Money.of("-230"));
        assertThat(worth.netLiquidation()).isEqualTo(Money.of("100025"));
        assertThat(worth.unmarked()).containsExactly(put("XYZ"));
    }

    @Test
    void aLockedAccountIsWrittenByOneTransactionAtATime() throws InterruptedException {
        List<String> order = Collections.synchronizedList(new ArrayList<>());
        book.write(l -> l.bookCash(deposit("1")));
        CountDownLatch locked = new CountDownLatch(1);
        Thread other = new Thread(() -> {
            awaitQuietly(locked);
            book.write(l -> {
                l.lock(book.account);
                return order.add("second");
            });
        });
        other.start();

        book.write(l -> {
            l.lock(book.account);
            locked.countDown();
            sleepQuietly();
            return order.add("first");
        });
        other.join();

        assertThat(order).containsExactly("first", "second");
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    // Long enough for the other thread to come to the lock; if it is slower, the order is right anyway.
    private static void sleepQuietly() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void theLastSettlementIsThatOfTheLastClosedSession() {
        assertThat(book.ledger().lastSettlement(book.account)).isEmpty();

        for (LocalDate session : List.of(SESSION, SESSION.plusDays(3))) {
            book.write(l -> l.openSession(book.account, session, OPEN));
            book.write(l -> l.closeSession(equity(session, "100" + session.getDayOfMonth(), "-5"), OPEN));
        }

        assertThat(book.ledger().lastSettlement(book.account))
                .contains(
                        equity(SESSION.plusDays(3), "100" + SESSION.plusDays(3).getDayOfMonth(), "-5"));
    }

    @Test
    void theLastMarksAreThoseOfWhatIsHeld() {
        book.held("ABC", 5, "0.45");
        book.held("XYZ", 5, "0.45");
        book.write(l -> {
            l.recordMark(book.account, TestLedger.put("ABC"), Price.of("0.40"), OPEN);
            l.recordMark(book.account, TestLedger.put("ABC"), Price.of("0.42"), OPEN.plusSeconds(1));
            l.recordMark(book.account, TestLedger.put("GONE"), Price.of("0.10"), OPEN);
            return true;
        });

        assertThat(book.ledger().lastMarks(book.account)).isEqualTo(Map.of(TestLedger.put("ABC"), Price.of("0.42")));
    }
}
