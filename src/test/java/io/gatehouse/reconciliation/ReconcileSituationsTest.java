package io.gatehouse.reconciliation;

import static io.gatehouse.ledger.jdbc.TestLedger.SESSION;
import static io.gatehouse.ledger.jdbc.TestLedger.put;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.DatabaseTest;
import io.gatehouse.execution.BenchDesk;
import io.gatehouse.execution.BrokerEvent;
import io.gatehouse.execution.BrokerOrder;
import io.gatehouse.execution.OrderTicket;
import io.gatehouse.instrument.OptionContract;
import io.gatehouse.instrument.Stock;
import io.gatehouse.instrument.Symbol;
import io.gatehouse.ledger.ExitReason;
import io.gatehouse.ledger.OrderRef;
import io.gatehouse.ledger.OrderState;
import io.gatehouse.market.CorporateAction;
import io.gatehouse.money.Money;
import io.gatehouse.money.Price;
import io.gatehouse.money.Quantity;
import io.gatehouse.money.Ratio;
import io.gatehouse.safety.Latch;
import io.gatehouse.safety.LatchReleased;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What happens between a desk and its broker, and what reconciliation makes of it. */
@DatabaseTest
class ReconcileSituationsTest {

    private static final Symbol ABC = new Symbol("ABC");

    private final ReconciliationBench bench = new ReconciliationBench();
    private final BenchDesk desk = bench.desk;

    /** Sold by hand at the broker, under no reference of ours. */
    private BrokerEvent.Executed byHand(OrderRef ref, OptionContract option, long quantity, String price) {
        if (!desk.broker.orders().containsKey(ref)) {
            desk.broker.take(
                    new OrderTicket(desk.account, ref, SESSION, option, Quantity.of(quantity), Price.of(price)));
        }
        return desk.broker.execute(ref, quantity, price);
    }

    @Test
    void aConnectionLostInTheMiddleOfAFillIsCaughtUpWithAndNothingPauses() {
        OrderRef ref = desk.working("ABC");
        desk.broker.tell(new BrokerEvent.ConnectionLost(desk.account, 1100, desk.clock.now()));
        desk.broker.charge(desk.broker.execute(ref, -2, "0.45"), "1.30");
        desk.broker.charge(desk.broker.execute(ref, -3, "0.45"), "1.95");
        assertThat(bench.compare.differences(desk.account)).isNotEmpty();

        desk.passes(40);
        desk.broker.tell(new BrokerEvent.ConnectionRestored(desk.account, 1102, desk.clock.now()));

        assertThat(bench.compareOnly().outcome()).isEqualTo(Outcome.AGREED);
        assertThat(desk.order(ref).state()).isEqualTo(OrderState.FILLED);
        assertThat(bench.open()).isEmpty();
    }

    @Test
    void aCancelThatLosesTheRaceIsAFillInBothBooks() {
        OrderRef ref = desk.working("ABC");
        desk.broker.loseMessages();
        desk.cancel(ref);
        desk.broker.carryMessages();
        desk.broker.execute(ref, -5, "0.45");

        assertThat(bench.reconcile().outcome()).isEqualTo(Outcome.AGREED);
        assertThat(desk.order(ref).state()).isEqualTo(OrderState.FILLED);
    }

    @Test
    void aManualTradePausesIsClosedAtTheBrokerAndThenBookedAsCash() {
        OrderRef hand = new OrderRef("by hand");
        desk.broker.charge(byHand(hand, put("QQQ"), -2, "1.00"), "1.30");
        assertThat(bench.reconcile().outcome()).isEqualTo(Outcome.DIFFERENT);
        assertThat(bench.resolved(DifferenceCause.MANUAL_TRADE, true))
                .hasValueSatisfying(why -> assertThat(why)
                        .contains("by hand -2 of " + put("QQQ").code() + " are held")
                        .contains("POSITION"));
        assertThat(bench.open()).hasSize(1);

        desk.broker.charge(byHand(new OrderRef("back by hand"), put("QQQ"), 2, "0.60"), "1.30");

        assertThat(bench.resolved(DifferenceCause.MANUAL_TRADE, true)).isEmpty();
        assertThat(bench.open()).isEmpty();
        assertThat(bench.told).hasAtLeastOneElementOfType(LatchReleased.class);
        assertThat(bench.ledger.cash(desk.account)).isEqualTo(Money.of("100077.40"));
        assertThat(bench.ledger.openTrades(desk.account)).isEmpty();
        assertThat(desk.book.deviations()).isEmpty();
    }

    @Test
    void aPositionOfOursThatAPersonClosedAtTheBrokerIsClosedByHandInItsTrade() {
        OrderRef entry = desk.held("ABC");
        BrokerEvent.Executed closed = byHand(new OrderRef("closed by hand"), put("ABC"), 5, "0.20");
        desk.broker.charge(closed, "3.25");
        assertThat(bench.reconcile().disputed()).contains(ABC);

        assertThat(bench.resolved(DifferenceCause.MANUAL_TRADE, true)).isEmpty();

        assertThat(bench.ledger.positions(desk.account)).isEmpty();
        assertThat(bench.ledger.trade(entry.trade()).orElseThrow().closed())
                .get()
                .satisfies(end -> assertThat(end.reason()).isEqualTo(ExitReason.MANUAL));
        assertThat(desk.book.deviations()).isEmpty();
    }

    @Test
    void withoutAdoptingTheSameWordsReleaseNothing() {
        desk.held("ABC");
        byHand(new OrderRef("closed by hand"), put("ABC"), 5, "0.20");
        bench.reconcile();

        assertThat(bench.resolved(DifferenceCause.MANUAL_TRADE, false))
                .hasValueSatisfying(why -> assertThat(why).contains("POSITION"));
        assertThat(bench.open())
                .singleElement()
                .satisfies(latch -> assertThat(latch.acknowledged()).isPresent());
    }

    @Test
    void aDifferenceThatVanishesByItselfStillWaitsForAPerson() {
        desk.broker.add(Money.of("7"));
        bench.reconcile();
        desk.broker.add(Money.of("-7"));

        assertThat(bench.reconcile().outcome()).isEqualTo(Outcome.AGREED);
        assertThat(bench.open()).hasSize(1);

        assertThat(bench.resolved(DifferenceCause.BROKER_ERROR, false)).isEmpty();
        assertThat(bench.open()).isEmpty();
    }

    @Test
    void anAnswerThatDoesNotComeReleasesNothing() {
        desk.broker.add(Money.of("7"));
        bench.reconcile();
        desk.broker.fallSilent();

        assertThat(bench.resolved(DifferenceCause.BROKER_ERROR, true))
                .hasValueSatisfying(why -> assertThat(why)
                        .contains("the broker's executions are unknown")
                        .contains("NO_ANSWER POSITIONS"));
        assertThat(bench.open()).hasSize(1);
    }

    // ── what is expected ──

    /** Our puts have reached their end at the broker, which has not told us yet. */
    private OptionContract endsAtTheBroker(boolean assigned) {
        OptionContract held = put("ABC");
        desk.held("ABC");
        desk.clock.advanceTo(bench.calendar.sessionOnOrAfter(held.expiry()).marketClosesAt());
        bench.overnight();
        desk.broker.hold(held, 5);
        if (assigned) {
            desk.broker.hold(new Stock(ABC), 500);
            desk.broker.add(Money.of("-20000"));
        }
        return held;
    }

    @Test
    void anAssignmentOvernightIsExplainedByItself() {
        OptionContract put = endsAtTheBroker(true);

        Comparison comparison = bench.compareOnly();

        assertThat(comparison.outcome()).isEqualTo(Outcome.EXPLAINED);
        assertThat(comparison.differences())
                .hasSize(3)
                .allSatisfy(difference ->
                        assertThat(difference.explanation()).contains(put.code() + " assigned at expiry"));
        assertThat(bench.open()).isEmpty();
        assertThat(new BooksPermission(bench.log).whyNot(desk.account, bench.session()))
                .isEmpty();
    }

    @Test
    void anExpiryOvernightIsExplainedByItself() {
        endsAtTheBroker(false);

        assertThat(bench.compareOnly().differences())
                .singleElement()
                .satisfies(difference -> assertThat(difference.text())
                        .endsWith("(explained: " + put("ABC").code() + " expired 2026-12-04)"));
    }

    @Test
    void anAssignmentWhoseCashIsOffByMoreThanACentIsNotExplained() {
        endsAtTheBroker(true);
        desk.broker.add(Money.of("0.02"));

        assertThat(bench.compareOnly().outcome()).isEqualTo(Outcome.DIFFERENT);
        assertThat(bench.open())
                .singleElement()
                .satisfies(latch -> assertThat(latch.disputed()).containsExactly(ABC));
    }

    @Test
    void theSharesOfAnAssignmentMayComeBeforeTheOptionIsGone() {
        endsAtTheBroker(true);
        desk.broker.hold(put("ABC"), -5);

        assertThat(bench.compareOnly().outcome()).isEqualTo(Outcome.EXPLAINED);
    }

    @Test
    void anEarlyAssignmentIsExplainedOnlyWithItsSharesAndTheirPrice() {
        desk.held("ABC");
        desk.broker.hold(put("ABC"), 2);
        assertThat(bench.compareOnly().outcome()).isEqualTo(Outcome.DIFFERENT);

        desk.broker.hold(new Stock(ABC), 200);
        desk.broker.add(Money.of("-8000"));
        assertThat(bench.compareOnly().outcome()).isEqualTo(Outcome.EXPLAINED);
    }

    @Test
    void anEventThatWasExpectedASessionAgoExplainsNothingAnyMore() {
        endsAtTheBroker(false);
        assertThat(bench.compareOnly().outcome()).isEqualTo(Outcome.EXPLAINED);

        bench.overnight();

        assertThat(bench.compareOnly().outcome()).isEqualTo(Outcome.DIFFERENT);
    }

    /** 500 shares by an assignment that both sides have. */
    private LocalDate sharesHeld() {
        desk.held("ABC");
        desk.clock.advanceTo(
                bench.calendar.sessionOnOrAfter(put("ABC").expiry()).marketClosesAt());
        desk.broker.expire(put("ABC"), true);
        bench.overnight();
        assertThat(bench.reconcile().outcome()).isEqualTo(Outcome.AGREED);
        return bench.session();
    }

    @Test
    void aListedDividendIsExplainedToTheCent() {
        LocalDate ex = sharesHeld();
        desk.market.action(new CorporateAction.Dividend(ABC, ex.minusDays(10), ex, Price.of("0.25")));
        desk.broker.add(Money.of("125"));

        assertThat(bench.compareOnly().differences())
                .singleElement()
                .satisfies(difference -> assertThat(difference.explanation())
                        .hasValueSatisfying(cause -> assertThat(cause).contains("dividend of 0.25")));

        desk.broker.add(Money.of("1"));
        assertThat(bench.compareOnly().outcome()).isEqualTo(Outcome.DIFFERENT);
    }

    @Test
    void aDividendThatNobodyListedPauses() {
        sharesHeld();
        desk.broker.add(Money.of("125"));

        assertThat(bench.compareOnly().outcome()).isEqualTo(Outcome.DIFFERENT);
    }

    @Test
    void aListedSplitIsExplainedShareByShare() {
        LocalDate ex = sharesHeld();
        desk.market.action(new CorporateAction.Split(ABC, ex.minusDays(10), ex, Ratio.of("2")));
        desk.broker.hold(new Stock(ABC), 500);

        assertThat(bench.compareOnly().outcome()).isEqualTo(Outcome.EXPLAINED);

        desk.broker.hold(new Stock(ABC), 1);
        assertThat(bench.compareOnly().outcome()).isEqualTo(Outcome.DIFFERENT);
    }

    @Test
    void aCommissionThatTheBrokerReportedAndWeDoNotHaveYetIsExplained() {
        OrderRef ref = desk.working("ABC");
        BrokerEvent.Executed executed = desk.broker.execute(ref, -5, "0.45");
        desk.broker.tell(executed);
        assertThat(bench.compareOnly().outcome()).isEqualTo(Outcome.AGREED);
        desk.broker.charge(executed, "3.25");

        Comparison comparison = bench.compareOnly();

        assertThat(comparison.outcome()).isEqualTo(Outcome.EXPLAINED);
        assertThat(comparison.differences())
                .extracting(Difference::kind)
                .containsExactly(Difference.Kind.CASH, Difference.Kind.COMMISSION, Difference.Kind.TRADED);
    }

    @Test
    void aCommissionThatIsInTheCashBeforeAnybodyReportsItIsExplainedIfItIsTheSchedules() {
        desk.broker.tell(desk.broker.execute(desk.working("ABC"), -5, "0.45"));
        desk.broker.add(Money.of("-3.25"));
        assertThat(bench.compareOnly().outcome()).isEqualTo(Outcome.EXPLAINED);

        desk.broker.add(Money.of("-0.65"));
        assertThat(bench.compareOnly().outcome()).isEqualTo(Outcome.DIFFERENT);
    }

    // ── what people are told ──

    @Test
    void theLikelyCauseIsReadFromWhoseOrderTheBrokerNames() {
        LikelyCause likely = new LikelyCause(desk.broker, bench.ledger);
        OrderRef ref = desk.working("ABC");
        desk.broker.execute(ref, -5, "0.45");
        assertThat(likely.of(desk.account, bench.compareOnly().differences()))
                .isEqualTo(DifferenceCause.MISSED_EXECUTION);
        bench.reconcile();

        byHand(new OrderRef("by hand"), put("QQQ"), -1, "1.00");
        assertThat(likely.of(desk.account, bench.compareOnly().differences())).isEqualTo(DifferenceCause.MANUAL_TRADE);
        desk.broker.fallSilent();
        assertThat(likely.of(desk.account, bench.compareOnly().differences())).isEqualTo(DifferenceCause.OTHER);
    }

    @Test
    void aLostOrderAndAPaymentAreToldApart() {
        LikelyCause likely = new LikelyCause(desk.broker, bench.ledger);
        OrderRef ref = desk.working("ABC");
        desk.broker.end(ref, BrokerOrder.Status.CANCELLED, "");
        assertThat(likely.of(desk.account, bench.compareOnly().differences())).isEqualTo(DifferenceCause.LOST_MESSAGE);
        bench.reconcile();

        desk.broker.take(new OrderTicket(
                desk.account, new OrderRef("phantom"), SESSION, put("QQQ"), Quantity.of(-1), Price.of("1")));
        assertThat(likely.of(desk.account, bench.compareOnly().differences())).isEqualTo(DifferenceCause.MANUAL_TRADE);
        desk.broker.end(new OrderRef("phantom"), BrokerOrder.Status.CANCELLED, "");

        desk.broker.pay(ABC, "12");
        assertThat(likely.of(desk.account, bench.compareOnly().differences()))
                .isEqualTo(DifferenceCause.CORPORATE_ACTION);
    }

    @Test
    void aLatchThatWasReleasedBeforeIsNotResolvedAgain() {
        desk.broker.add(Money.of("7"));
        bench.reconcile();
        Latch latch = bench.open().get(0);
        desk.broker.add(Money.of("-7"));
        assertThat(bench.resolved(DifferenceCause.BROKER_ERROR, false)).isEmpty();

        assertThat(BenchDesk.DATABASE.inTransaction(
                        () -> bench.resolve.said(latch.id(), "olga", DifferenceCause.OTHER, "again", false)))
                .isFalse();
    }
}
