package io.gatehouse.reconciliation;

import static io.gatehouse.ledger.jdbc.TestLedger.SESSION;
import static io.gatehouse.ledger.jdbc.TestLedger.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.gatehouse.DatabaseTest;
import io.gatehouse.execution.Answer;
import io.gatehouse.execution.BenchDesk;
import io.gatehouse.execution.Broker;
import io.gatehouse.execution.BrokerOrder;
import io.gatehouse.execution.BrokerReconnected;
import io.gatehouse.execution.OrderTicket;
import io.gatehouse.instrument.Symbol;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.OrderRef;
import io.gatehouse.money.Money;
import io.gatehouse.money.Price;
import io.gatehouse.money.Quantity;
import io.gatehouse.safety.Cause;
import io.gatehouse.safety.Latch;
import io.gatehouse.safety.LatchClosed;
import io.gatehouse.safety.TradingState;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@DatabaseTest
class CompareBooksTest {

    private final ReconciliationBench bench = new ReconciliationBench();
    private final AccountId account = bench.desk.account;

    private static Difference difference(
            Difference.Kind kind, String subject, String symbol, String ours, String theirs) {
        return Difference.of(kind, subject, Optional.of(new Symbol(symbol)), ours, theirs);
    }

    private OrderTicket ticket(OrderRef ref) {
        return new OrderTicket(account, ref, SESSION, put("XYZ"), Quantity.of(-5), Price.of("0.45"));
    }

    /** The broker, except that one query is answered in another way. */
    private Broker broker(String query, Answer<?> answer) {
        return (Broker) Proxy.newProxyInstance(
                Broker.class.getClassLoader(),
                new Class<?>[] {Broker.class},
                (proxy, method, arguments) ->
                        method.getName().equals(query) ? answer : method.invoke(bench.desk.broker, arguments));
    }

    @Test
    void equalBooksAgreeOrderByOrderAndExecutionByExecution() {
        bench.desk.held("ABC");
        bench.desk.working("XYZ");

        Comparison comparison = bench.compareOnly();

        assertThat(comparison.differences()).isEmpty();
        assertThat(comparison.outcome()).isEqualTo(Outcome.AGREED);
        assertThat(comparison.inputs().lines())
                .extracting(ComparedLine::section)
                .contains(
                        Section.POSITIONS,
                        Section.CASH,
                        Section.ORDERS,
                        Section.EXECUTIONS,
                        Section.COMMISSIONS,
                        Section.TRADED);
        assertThat(bench.log.of(account, SESSION))
                .containsExactly(new ComparisonLog.Recorded(bench.desk.clock.now(), Occasion.ON_DEMAND, List.of()));
        assertThat(bench.open()).isEmpty();
    }

    @Test
    void aPositionThatDiffersIsNamedWithBothQuantitiesAndPutInDispute() {
        bench.desk.held("ABC");
        bench.desk.broker.hold(put("ABC"), 1);
        bench.desk.broker.hold(put("QQQ"), 2);

        assertThat(bench.compareOnly().differences())
                .containsExactly(
                        difference(Difference.Kind.POSITION, put("ABC").code(), "ABC", "-5", "-4"),
                        difference(Difference.Kind.POSITION, put("QQQ").code(), "QQQ", "0", "2"));
        assertThat(bench.open()).singleElement().satisfies(latch -> {
            assertThat(latch.cause()).isEqualTo(Cause.UNEXPLAINED_DIFFERENCE);
            assertThat(latch.state()).isEqualTo(TradingState.PAUSED);
            assertThat(latch.disputed()).containsExactlyInAnyOrder(new Symbol("ABC"), new Symbol("QQQ"));
            assertThat(latch.reason()).contains("ours -5, broker's -4").contains("ours 0, broker's 2");
        });
        assertThat(bench.told)
                .hasAtLeastOneElementOfType(LatchClosed.class)
                .hasAtLeastOneElementOfType(DifferenceFound.class);
    }

    @Test
    void cashMayDifferByACent() {
        bench.desk.broker.add(Money.of("0.01"));
        assertThat(bench.compareOnly().isClean()).isTrue();

        bench.desk.broker.add(Money.of("0.000001"));
        assertThat(bench.compareOnly().differences())
                .containsExactly(Difference.of(
                        Difference.Kind.CASH, "cash", Optional.empty(), "100000.000000", "100000.010001"));
        assertThat(bench.open())
                .singleElement()
                .satisfies(latch -> assertThat(latch.disputed()).isEmpty());
    }

    @Test
    void anOrderWeDoNotKnowIsAPhantom() {
        OrderRef strange = new OrderRef("typed by hand");
        bench.desk.broker.take(ticket(strange));

        assertThat(bench.compareOnly().differences())
                .containsExactly(difference(Difference.Kind.PHANTOM_ORDER, strange.value(), "XYZ", "none", "WORKING"));
    }

    @Test
    void twoOrdersOfOneReferenceAreADuplicate() {
        OrderRef ref = bench.desk.working("XYZ");
        BrokerOrder order = new BrokerOrder(ticket(ref), "b", BrokerOrder.Status.WORKING, Quantity.ZERO, "");

        Comparison comparison =
                bench.compareOnly(bench.comparing(broker("workingOrders", Answer.of(List.of(order, order)))));

        assertThat(comparison.differences())
                .containsExactly(difference(Difference.Kind.DUPLICATE_ORDER, ref + "#2", "XYZ", "none", "WORKING"));
    }

    @Test
    void anOrderThatEndedAtTheBrokerAndIsOpenInOurBooksIsStuck() {
        OrderRef ref = bench.desk.working("XYZ");
        bench.desk.broker.end(ref, BrokerOrder.Status.CANCELLED, "the session has closed");

        assertThat(bench.compareOnly().differences())
                .containsExactly(difference(Difference.Kind.STUCK_ORDER, ref.value(), "XYZ", "WORKING", "CANCELLED"));
    }

    @Test
    void anOrderTheBrokerHasNeverSeenOrDoesNotAnswerForHasAFateThatIsUnknown() {
        bench.desk.broker.loseMessages();
        OrderRef ref = bench.desk.submitted("XYZ");
        bench.desk.passes(120);
        assertThat(bench.compareOnly().isClean()).isTrue();

        bench.desk.passes(1);
        assertThat(bench.compareOnly().differences())
                .containsExactly(difference(Difference.Kind.FATE_UNKNOWN, ref.value(), "XYZ", "SENT", "NEVER_SEEN"));
        assertThat(bench.compareOnly(bench.comparing(broker("find", Answer.unknown("no reply"))))
                        .differences())
                .containsExactly(difference(Difference.Kind.FATE_UNKNOWN, ref.value(), "XYZ", "SENT", "NO_ANSWER"));
        assertThat(bench.open()).hasSize(1);
    }

    @Test
    void whatWasSentAndCannotBeAskedForPausesEvenIfNothingElseIsKnown() {
        bench.desk.broker.loseMessages();
        OrderRef ref = bench.desk.submitted("XYZ");
        bench.desk.passes(200);
        bench.desk.broker.fallSilent();

        assertThat(bench.compareOnly().unexplained())
                .containsExactly(difference(
                        Difference.Kind.FATE_UNKNOWN, ref.value(), "XYZ", "SENT", "unknown: no reply within 10 s"));
        assertThat(bench.open()).hasSize(1);
    }

    @Test
    void anExecutionWeDidNotHearIsMissingInEverySectionItTouches() {
        OrderRef ref = bench.desk.working("XYZ");
        bench.desk.broker.charge(bench.desk.broker.execute(ref, -2, "0.45"), "1.30");

        assertThat(bench.compareOnly().differences())
                .extracting(Difference::kind)
                .containsExactly(
                        Difference.Kind.POSITION,
                        Difference.Kind.CASH,
                        Difference.Kind.ORDER_FILL,
                        Difference.Kind.EXECUTION,
                        Difference.Kind.COMMISSION,
                        Difference.Kind.TRADED);
    }

    @Test
    void noAnswerIsItsOwnOutcomeAndNeverEmpty() {
        bench.desk.broker.fallSilent();

        Comparison comparison = bench.compareOnly();

        assertThat(comparison.outcome()).isEqualTo(Outcome.NOT_COMPARED);
        assertThat(comparison.differences())
                .hasSize(Section.values().length)
                .allSatisfy(difference -> assertThat(difference.kind()).isEqualTo(Difference.Kind.NO_ANSWER));
        assertThat(bench.open()).isEmpty();
        assertThat(new BooksPermission(bench.log).whyNot(account, SESSION))
                .hasValueSatisfying(why -> assertThat(why)
                        .startsWith("the books could not be compared: NO_ANSWER POSITIONS")
                        .contains("no reply within 10 s"));
    }

    @Test
    void whatWasBookedBetweenTwoQuestionsIsNoDifference() {
        AtomicInteger asked = new AtomicInteger();
        Broker late = (Broker) Proxy.newProxyInstance(
                Broker.class.getClassLoader(),
                new Class<?>[] {Broker.class},
                (proxy, method, arguments) -> method.getName().equals("cash") && asked.incrementAndGet() == 1
                        ? Answer.of(Money.of("99999"))
                        : method.invoke(bench.desk.broker, arguments));
        CompareBooks twice = bench.comparing(late);

        assertThat(twice.differences(account)).isNotEmpty();
        asked.set(0);
        assertThat(bench.compareOnly(twice).isClean()).isTrue();
    }

    @Test
    void everyDifferenceIsRecordedInWords() {
        bench.desk.broker.add(Money.of("7"));
        bench.desk.broker.hold(put("QQQ"), 2);
        bench.desk.broker.take(ticket(new OrderRef("x".repeat(200))));
        bench.compareOnly();

        assertThat(bench.log.of(account, SESSION)).singleElement().satisfies(recorded -> {
            assertThat(recorded.outcome()).isEqualTo(Outcome.DIFFERENT);
            assertThat(recorded.words())
                    .containsExactly(
                            "POSITION QQQ261204P00040000: ours 0, broker's 2",
                            "CASH cash: ours 100000.000000, broker's 100007.000000",
                            "PHANTOM_ORDER " + "x".repeat(120) + ": ours none, broker's WORKING");
        });
    }

    @Test
    void entriesNeedAComparisonOfTheSessionThatAgrees() {
        BooksPermission permission = new BooksPermission(bench.log);
        assertThat(permission.whyNot(account, SESSION)).contains("the books were not compared in session 2026-11-20");

        bench.desk.broker.add(Money.of("7"));
        bench.compareOnly();
        assertThat(permission.whyNot(account, SESSION))
                .contains("the books disagree: CASH cash: ours 100000.000000, broker's 100007.000000");

        bench.desk.broker.add(Money.of("-7"));
        bench.compareOnly();
        assertThat(permission.whyNot(account, SESSION)).isEmpty();
    }

    @Test
    void theSameDifferenceAgainIsNoSecondPauseAndAnotherSymbolIs() {
        bench.desk.broker.hold(put("QQQ"), 2);
        bench.compareOnly();
        bench.compareOnly();
        assertThat(bench.open()).hasSize(1);

        bench.desk.broker.hold(put("RRR"), 1);
        bench.compareOnly();

        assertThat(bench.open())
                .extracting(Latch::disputed)
                .containsExactly(Set.of(new Symbol("QQQ")), Set.of(new Symbol("RRR")));
    }

    @Test
    void aPauseThatIsRolledBackLeavesNothingBehind() {
        bench.desk.broker.hold(put("QQQ"), 2);
        List<Comparison> seen = new ArrayList<>();
        assertThatIllegalStateException()
                .isThrownBy(() -> BenchDesk.DATABASE.inTransaction(() -> {
                    seen.add(bench.compare.compare(account, SESSION, Occasion.BEFORE_OPEN));
                    throw new IllegalStateException("the step fails afterwards");
                }));

        assertThat(seen)
                .singleElement()
                .satisfies(comparison -> assertThat(comparison.isClean()).isFalse());
        assertThat(bench.open()).isEmpty();
        assertThat(bench.log.of(account, SESSION)).isEmpty();
    }

    @Test
    void theBooksAreComparedAfterEveryReconnectAtWhateverTime() {
        CompareAfterReconnect afterReconnect = new CompareAfterReconnect(bench.now);

        reconnected(afterReconnect);
        bench.desk.clock.advanceTo(Instant.parse("2026-11-20T23:00:00Z"));
        reconnected(afterReconnect);
        assertThat(bench.log.of(account, SESSION))
                .extracting(ComparisonLog.Recorded::occasion)
                .containsExactly(Occasion.RECONNECT, Occasion.RECONNECT);

        bench.desk.clock.advanceTo(Instant.parse("2026-11-21T15:00:00Z"));
        reconnected(afterReconnect);
        assertThat(bench.log.of(account, SESSION.plusDays(3))).hasSize(1);
    }

    private void reconnected(CompareAfterReconnect listener) {
        BenchDesk.DATABASE.inTransaction(() -> {
            listener.on(new BrokerReconnected(account));
            return true;
        });
    }
}
