package io.gatehouse.execution;

import static io.gatehouse.ledger.jdbc.TestLedger.SESSION;
import static io.gatehouse.ledger.jdbc.TestLedger.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.DatabaseTest;
import io.gatehouse.ledger.CashEntry;
import io.gatehouse.ledger.SessionEquity;
import io.gatehouse.market.Quote;
import io.gatehouse.money.Money;
import io.gatehouse.money.Price;
import java.time.Instant;
import org.junit.jupiter.api.Test;

@DatabaseTest
class BooksOfDayTest {

    private static final Instant SETTLING = Instant.parse("2026-11-20T21:10:00Z");

    private final ExecutionDesk desk = new ExecutionDesk();

    private SessionEquity settle() {
        return desk.inTransaction(() -> desk.settleSession.settle(desk.account, SESSION));
    }

    private void open() {
        desk.book.write(l -> l.openSession(desk.account, SESSION, desk.clock.now()));
    }

    @Test
    void aSessionIsSettledAtItsClosingQuotes() {
        open();
        desk.held("ABC");
        desk.market.quote(
                put("ABC"), Quote.of(Price.of("0.29"), Price.of("0.31"), Instant.parse("2026-11-20T20:59:59Z")));
        desk.clock.advanceTo(SETTLING);

        SessionEquity equity = settle();

        assertThat(equity).isEqualTo(new SessionEquity(desk.account, SESSION, Money.of("100221.75"), Money.of("-150")));
        assertThat(desk.book.ledger().equity(desk.account)).containsExactly(equity);
    }

    @Test
    void withoutAClosingQuoteTheLastMarkCounts() {
        open();
        desk.held("ABC");
        desk.market.delist(put("ABC"));
        desk.clock.advanceTo(SETTLING);

        assertThat(settle().positionsValue()).isEqualTo(Money.of("-225"));
    }

    @Test
    void aSessionIsSettledOnce() {
        open();
        SessionEquity first = settle();
        desk.book.write(l -> l.bookCash(
                new CashEntry(desk.account, "late", CashEntry.Kind.DIVIDEND, Money.of("1"), desk.clock.now())));

        assertThat(settle()).isEqualTo(first);
    }

    @Test
    void anAccountIsOpenedWithTheBrokersCash() {
        ExecutionDesk fresh = desk.ofFreshAccount();
        fresh.broker.add(Money.of("5.25"));

        assertThat(fresh.<Boolean>inTransaction(() -> fresh.openAccount.openIfNew(fresh.account)))
                .isTrue();
        assertThat(fresh.<Boolean>inTransaction(() -> fresh.openAccount.openIfNew(fresh.account)))
                .isFalse();
        assertThat(fresh.book.ledger().cash(fresh.account)).isEqualTo(Money.of("100005.25"));
    }

    @Test
    void anAccountIsNotOpenedOnAGuess() {
        ExecutionDesk fresh = desk.ofFreshAccount();
        fresh.broker.fallSilent();

        assertThatThrownBy(() -> fresh.inTransaction(() -> fresh.openAccount.openIfNew(fresh.account)))
                .isInstanceOf(NoAnswerFromBroker.class)
                .hasMessage("account " + fresh.account + " cannot be opened, its cash is unknown: no reply within"
                        + " 10 s");
        assertThat(fresh.book.ledger().cashEntries(fresh.account)).isEmpty();
    }

    @Test
    void aSettledSessionIsToldOnceInsideTheTransactionThatClosesIt() {
        desk.inTransaction(() -> desk.ledger.openSession(desk.account, SESSION, desk.clock.now()));

        SessionEquity equity = settle();
        settle();

        assertThat(desk.announced).containsOnlyOnce(new SessionSettled(equity));
    }
}
