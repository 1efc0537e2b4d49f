package io.gatehouse.execution;

import static io.gatehouse.ledger.jdbc.TestLedger.put;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.DatabaseTest;
import io.gatehouse.instrument.Instrument;
import io.gatehouse.instrument.OptionContract;
import io.gatehouse.instrument.Right;
import io.gatehouse.instrument.Stock;
import io.gatehouse.instrument.Symbol;
import io.gatehouse.ledger.Fill;
import io.gatehouse.ledger.OrderRef;
import io.gatehouse.ledger.OrderState;
import io.gatehouse.ledger.Position;
import io.gatehouse.ledger.TradeId;
import io.gatehouse.ledger.jdbc.TestLedger;
import io.gatehouse.money.Money;
import io.gatehouse.money.Price;
import io.gatehouse.money.Quantity;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@DatabaseTest
class HearBrokerTest {

    private static final OrderRef STRANGE = new OrderRef("typed by hand");

    private final ExecutionDesk desk = new ExecutionDesk();

    private Instant now() {
        return desk.clock.now();
    }

    private BrokerEvent.Executed executed(OrderRef ref, String id, long quantity) {
        return new BrokerEvent.Executed(
                desk.account, id, ref, put("ABC"), Quantity.of(quantity), Price.of("0.45"), now());
    }

    @Test
    void anAcknowledgementMakesAnOrderWork() {
        OrderRef ref = desk.submitted("ABC");

        desk.broker.acknowledge(ref);
        desk.broker.acknowledge(ref);

        assertThat(desk.state(ref)).isEqualTo(OrderState.WORKING);
        assertThat(desk.announced).isEmpty();
    }

    @Test
    void anExecutionIsAFillAndAMark() {
        OrderRef ref = desk.working("ABC");

        desk.broker.tell(executed(ref, "e1", -2));
        desk.broker.tell(executed(ref, "e1", -2));
        desk.broker.tell(executed(ref, "e2", -3));

        assertThat(desk.book.ledger().positions(desk.account))
                .containsExactly(new Position(desk.account, ref.trade(), put("ABC"), Quantity.of(-5)));
        assertThat(desk.book.ledger().lastMark(desk.account, put("ABC"))).contains(Price.of("0.45"));
        assertThat(desk.announced)
                .containsExactly(new OrderFilled(ref, "e1"), new OrderFilled(ref, "e2"), new OrderClosed(ref));
        assertThat(new OrderFilled(ref, "e1").account()).isEqualTo(desk.account);
    }

    @Test
    void aRejectEndsAnOrderWithTheBrokersWords() {
        OrderRef ref = desk.submitted("ABC");

        BrokerEvent rejected = new BrokerEvent.Rejected(desk.account, ref, 201, "no permission", now());
        desk.broker.tell(rejected);
        desk.broker.tell(rejected);

        assertThat(desk.state(ref)).isEqualTo(OrderState.REJECTED);
        assertThat(desk.order(ref).reason()).isEqualTo("201 no permission");
        assertThat(desk.announced).containsExactly(new OrderClosed(ref));
    }

    @Test
    void aCancelEndsAnOrderOnce() {
        OrderRef ref = desk.working("ABC");

        BrokerEvent cancelled = new BrokerEvent.Cancelled(desk.account, ref, "the session has closed", now());
        desk.broker.tell(cancelled);
        desk.broker.tell(cancelled);
        desk.broker.tell(executed(ref, "late", -1));

        assertThat(desk.state(ref)).isEqualTo(OrderState.CANCELLED);
        assertThat(desk.order(ref).filled()).isEqualTo(Quantity.of(-1));
        assertThat(desk.announced).containsExactly(new OrderClosed(ref), new OrderFilled(ref, "late"));
    }

    @Test
    void aCommissionMayComeBeforeItsExecution() {
        OrderRef ref = desk.working("ABC");

        desk.broker.tell(new BrokerEvent.CommissionReported(desk.account, "e1", Money.of("3.25"), now()));
        desk.broker.tell(executed(ref, "e1", -5));

        assertThat(desk.book.ledger().cash(desk.account)).isEqualTo(Money.of("100221.75"));
    }

    @Test
    void whatIsSaidOfAnOrderThatIsNotOursIsNotedAndBooksNothing() {
        desk.broker.tell(new BrokerEvent.Acknowledged(desk.account, STRANGE, "9", now()));
        desk.broker.tell(new BrokerEvent.Rejected(desk.account, STRANGE, 201, "no", now()));
        desk.broker.tell(new BrokerEvent.Cancelled(desk.account, STRANGE, "no", now()));
        desk.broker.tell(executed(STRANGE, "h1", 3));
        desk.broker.tell(executed(STRANGE, "h1", 3));

        assertThat(desk.noticed()).hasSize(4).allSatisfy(notice -> {
            assertThat(notice.kind()).isEqualTo(BrokerNotice.Kind.UNKNOWN_ORDER);
            assertThat(notice.kind().needsPerson()).isTrue();
            assertThat(notice.words()).startsWith("no order 'typed by hand' in our books");
        });
        assertThat(desk.book.ledger().positions(desk.account)).isEmpty();
        assertThat(desk.book.ledger().cash(desk.account)).isEqualTo(Money.of("100000"));
    }

    @Test
    void moreThanWasOrderedIsBookedAndNoted() {
        OrderRef ref = desk.working("ABC");

        desk.broker.tell(executed(ref, "e1", -6));

        assertThat(desk.order(ref).filled()).isEqualTo(Quantity.of(-6));
        assertThat(desk.noticed()).singleElement().satisfies(notice -> {
            assertThat(notice.kind()).isEqualTo(BrokerNotice.Kind.OVERFILLED);
            assertThat(notice.words()).isEqualTo(ref + " has 6 filled of 5 ordered");
        });
    }

    @Test
    void aContradictionIsNotedAndBooksNothing() {
        OrderRef ref = desk.working("ABC");
        desk.broker.tell(executed(ref, "e1", -2));

        desk.broker.tell(executed(ref, "e1", -3));
        desk.broker.tell(new BrokerEvent.CommissionReported(desk.account, "e1", Money.of("1"), now()));
        desk.broker.tell(new BrokerEvent.CommissionReported(desk.account, "e1", Money.of("2"), now()));
        desk.broker.tell(new BrokerEvent.Acknowledged(desk.account, ref, "another id", now()));

        assertThat(desk.order(ref).filled()).isEqualTo(Quantity.of(-2));
        assertThat(desk.noticedKinds())
                .containsExactly(
                        BrokerNotice.Kind.CONTRADICTION,
                        BrokerNotice.Kind.CONTRADICTION,
                        BrokerNotice.Kind.CONTRADICTION);
        assertThat(desk.noticed()).extracting(BrokerNotice::words).allMatch(words -> words.contains("have "));
        assertThat(desk.book.deviations()).isEmpty();
    }

    @Test
    void aChangeThatWasRefusedAndALostLineAreNoted() {
        OrderRef ref = desk.working("ABC");

        desk.broker.tell(new BrokerEvent.ChangeRefused(desk.account, ref, 10148, "too late", now()));
        desk.broker.tell(new BrokerEvent.ConnectionLost(desk.account, 1100, now()));

        assertThat(desk.noticedKinds())
                .containsExactly(BrokerNotice.Kind.CHANGE_REFUSED, BrokerNotice.Kind.CONNECTION_LOST);
        assertThat(desk.noticed()).noneMatch(notice -> notice.kind().needsPerson());
        assertThat(desk.state(ref)).isEqualTo(OrderState.WORKING);
    }

    @Test
    void afterAReconnectWhatHappenedMeanwhileIsHeardAndToldOn() {
        OrderRef ref = desk.working("ABC");
        desk.broker.execute(ref, -5, "0.45");

        desk.broker.tell(new BrokerEvent.ConnectionRestored(desk.account, 1102, now()));

        assertThat(desk.state(ref)).isEqualTo(OrderState.FILLED);
        assertThat(desk.noticedKinds()).containsExactly(BrokerNotice.Kind.CONNECTION_RESTORED);
        assertThat(desk.announced).endsWith(new BrokerReconnected(desk.account));
    }

    @Test
    void aDividendIsCashOnce() {
        BrokerEvent paid = desk.broker.pay(new Symbol("ABC"), "25.00");

        desk.broker.tell(paid);
        desk.broker.tell(paid);

        assertThat(desk.book.ledger().cash(desk.account)).isEqualTo(Money.of("100025"));
    }

    @Test
    void aDividendHeardBeforeTheBooksAreOpenedIsInTheOpeningBalance() {
        ExecutionDesk fresh = desk.ofFreshAccount();

        fresh.broker.tell(fresh.broker.pay(new Symbol("ABC"), "25"));
        boolean opened = fresh.inTransaction(() -> fresh.openAccount.openIfNew(fresh.account));

        assertThat(opened).isTrue();
        assertThat(fresh.book.ledger().cash(fresh.account)).isEqualTo(Money.of("100025"));
    }

    @Test
    void anOptionThatExpiresIsGone() {
        TradeId trade = desk.held("ABC").trade();
        BrokerEvent expired = desk.broker.expire(put("ABC"), false);

        desk.broker.tell(expired);
        desk.broker.tell(expired);

        assertThat(desk.book.ledger().positions(desk.account)).isEmpty();
        assertThat(desk.book.ledger().trade(trade).orElseThrow().closed()).isPresent();
        assertThat(desk.noticed()).isEmpty();
    }

    @Test
    void anAssignedOptionBecomesSharesAtTheStrike() {
        TradeId trade = desk.held("ABC").trade();
        BrokerEvent assigned = desk.broker.expire(put("ABC"), true);

        desk.broker.tell(assigned);
        desk.broker.tell(assigned);

        Stock shares = new Stock(new Symbol("ABC"));
        assertThat(desk.book.ledger().positions(desk.account))
                .containsExactly(new Position(desk.account, trade, shares, Quantity.of(500)));
        assertThat(desk.book.ledger().fillsOf(trade))
                .extracting(Fill::kind)
                .containsExactly(Fill.Kind.EXECUTION, Fill.Kind.ASSIGNMENT, Fill.Kind.ASSIGNMENT);
        assertThat(desk.book.ledger().cash(desk.account)).isEqualTo(Money.of("80221.75"));
        assertThat(desk.book.ledger().trade(trade).orElseThrow().closed()).isEmpty();
    }

    @Test
    void anExpiryThatDoesNotFitWhatIsHeldIsNoted() {
        desk.held("ABC");
        OptionContract call = new OptionContract(new Symbol("ABC"), put("ABC").expiry(), Price.of("50"), Right.CALL);

        desk.broker.tell(expired("wrong size", put("ABC"), -4));
        desk.broker.tell(expired("not held", put("XYZ"), -5));
        desk.broker.tell(expired("a call", call, -5));
        desk.broker.tell(expired("shares", new Stock(new Symbol("ABC")), 500));

        assertThat(desk.noticed())
                .extracting(BrokerNotice::words)
                .containsExactlyInAnyOrder(
                        "expired 500 of ABC, held []",
                        "expired -4 of ABC261204P00040000, held [-5]",
                        "expired -5 of XYZ261204P00040000, held []",
                        "expired -5 of ABC261204C00050000, held []");
        assertThat(desk.noticedKinds()).containsOnly(BrokerNotice.Kind.UNKNOWN_POSITION);
        assertThat(desk.book.ledger().positions(desk.account)).hasSize(1);
    }

    private BrokerEvent expired(String id, Instrument option, long held) {
        return new BrokerEvent.OptionExpired(desk.account, id, option, Quantity.of(held), false, now());
    }

    @Test
    void anOptionOfTwoTradesIsNotBookedByGuess() {
        desk.held("ABC");
        TradeId yesterday = new TradeId(desk.account, TestLedger.SESSION.minusDays(1), new Symbol("ABC"));
        desk.book.write(l -> l.recordInitialMargin(yesterday, Money.of("2500")));
        desk.book.write(l -> l.recordFill(new Fill(
                "y1",
                yesterday,
                Optional.empty(),
                Fill.Kind.ASSIGNMENT,
                put("ABC"),
                Quantity.of(-5),
                Price.of("0.45"),
                now())));

        desk.broker.tell(expired("two", put("ABC"), -5));

        assertThat(desk.noticed())
                .extracting(BrokerNotice::words)
                .containsExactly("expired -5 of ABC261204P00040000, held [-5, -5]");
    }

    @Test
    void wordsOfAnyLengthAreKept() {
        String long1 = "x".repeat(600);
        desk.broker.tell(new BrokerEvent.Cancelled(desk.account, new OrderRef(long1), "", now()));

        List<BrokerNotice> noticed = desk.noticed();

        assertThat(noticed).singleElement().satisfies(n -> assertThat(n.words()).hasSize(500));
    }
}
