package io.gatehouse.broker.simulator;

import static io.gatehouse.broker.simulator.SimulatorBench.MONDAY;
import static io.gatehouse.broker.simulator.SimulatorBench.PAPER;
import static io.gatehouse.broker.simulator.SimulatorBench.PUT;
import static io.gatehouse.broker.simulator.SimulatorBench.newYork;
import static io.gatehouse.broker.simulator.SimulatorBench.ref;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.execution.Answer;
import io.gatehouse.execution.BrokerEvent;
import io.gatehouse.execution.BrokerOrder;
import io.gatehouse.execution.BrokerUnavailable;
import io.gatehouse.instrument.OptionContract;
import io.gatehouse.instrument.Stock;
import io.gatehouse.money.Money;
import io.gatehouse.money.Price;
import io.gatehouse.money.Quantity;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FaultsTest {

    private static final Instant TEN = newYork(MONDAY, "10:00");

    @Test
    void aLostOrderIsAnOrderTheBrokerHasNeverSeen() {
        SimulatorBench bench = SimulatorBench.rating(FaultKind.LOST_MESSAGE, 1);
        bench.sell("a", 5, "0.40");
        bench.pass(Duration.ofHours(1));

        assertThat(bench.heard).isEmpty();
        assertThat(SimulatorBench.known(bench.broker.find(PAPER, ref("a")))).isEmpty();
        assertThat(bench.broker.faultsStruck()).isEqualTo(Map.of(FaultKind.LOST_MESSAGE, 1L));
    }

    @Test
    void anOrderThatIsSentAgainIsNotLostForEver() {
        SimulatorBench bench = SimulatorBench.rating(FaultKind.LOST_MESSAGE, 0.7);
        for (int i = 0;
                i < 50
                        && SimulatorBench.known(bench.broker.find(PAPER, ref("a")))
                                .isEmpty();
                i++) {
            bench.sell("a", 5, "0.60");
        }

        assertThat(bench.order("a").status()).isEqualTo(BrokerOrder.Status.WORKING);
    }

    @Test
    void aLostCancelLeavesTheOrderWorking() {
        SimulatorBench bench = SimulatorBench.with(FaultPlan.none()
                .during(TEN.plusSeconds(5), TEN.plusSeconds(10), FaultRates.NONE.with(FaultKind.LOST_MESSAGE, 1)));
        bench.sell("a", 5, "0.60");
        bench.pass(Duration.ofSeconds(6));
        bench.broker.cancel(PAPER, ref("a"));
        bench.pass(Duration.ofSeconds(6));
        assertThat(bench.order("a").status()).isEqualTo(BrokerOrder.Status.WORKING);

        bench.broker.cancel(PAPER, ref("a"));
        bench.pass(Duration.ofSeconds(1));
        assertThat(bench.order("a").status()).isEqualTo(BrokerOrder.Status.CANCELLED);
    }

    @Test
    void aLostEventHappenedAllTheSame() {
        SimulatorBench bench = SimulatorBench.rating(FaultKind.LOST_EVENT, 1);
        bench.sell("a", 5, "0.40");
        bench.pass(Duration.ofMinutes(30));

        assertThat(bench.heard).isEmpty();
        assertThat(bench.held(PUT)).isEqualTo(Quantity.of(-5));
        List<BrokerEvent> activity = SimulatorBench.known(bench.broker.activitySince(PAPER, Instant.EPOCH));
        // the acknowledgement is no activity but was lost as well
        assertThat(bench.broker.faultsStruck()).isEqualTo(Map.of(FaultKind.LOST_EVENT, activity.size() + 1L));
    }

    @Test
    void aDelayedEventComesSecondsOrMinutesLate() {
        SimulatorBench bench = SimulatorBench.rating(FaultKind.DELAYED_EVENT, 1);
        bench.sell("a", 5, "0.60");
        bench.pass(Duration.ofSeconds(5));
        assertThat(bench.heard).isEmpty();

        bench.pass(Duration.ofMinutes(10));
        assertThat(bench.heard(BrokerEvent.Acknowledged.class))
                .singleElement()
                .satisfies(late -> assertThat(Duration.between(TEN, late.at())).isLessThan(Duration.ofSeconds(1)));
    }

    @Test
    void aDoubledExecutionComesTwiceUnderOneIdAndCountsOnce() {
        SimulatorBench bench = SimulatorBench.rating(FaultKind.DUPLICATED_EVENT, 1);
        bench.sell("a", 1, "0.40");
        bench.pass(Duration.ofMinutes(15));

        List<BrokerEvent.Executed> executions = bench.heard(BrokerEvent.Executed.class);
        assertThat(executions).hasSize(2);
        assertThat(new HashSet<>(executions)).hasSize(1);
        assertThat(bench.held(PUT)).isEqualTo(Quantity.of(-1));
        assertThat(bench.broker.faultsStruck()).isEqualTo(Map.of(FaultKind.DUPLICATED_EVENT, 3L));
    }

    @Test
    void inAGapNothingCanBeSentOrAsked() {
        SimulatorBench bench =
                SimulatorBench.with(FaultPlan.none().disconnected(TEN.plusSeconds(10), TEN.plusSeconds(70)));
        bench.sell("a", 5, "0.60");
        bench.pass(Duration.ofSeconds(20));

        assertThat(bench.heard(BrokerEvent.ConnectionLost.class))
                .containsExactly(new BrokerEvent.ConnectionLost(PAPER, 1100, TEN.plusSeconds(10)));
        String since = "no connection to the simulated broker since " + TEN.plusSeconds(10);
        assertThatThrownBy(() -> bench.sell("b", 5, "0.40"))
                .isInstanceOf(BrokerUnavailable.class)
                .hasMessage(since + "; the order of b was not sent");
        assertThatThrownBy(() -> bench.broker.cancel(PAPER, ref("a"))).isInstanceOf(BrokerUnavailable.class);
        assertThatThrownBy(() -> bench.broker.reprice(PAPER, ref("a"), Price.of("0.40")))
                .isInstanceOf(BrokerUnavailable.class);
        assertThat(bench.broker.positions(PAPER)).isEqualTo(Answer.unknown(since));
        assertThat(bench.broker.cash(PAPER)).isEqualTo(Answer.unknown(since));

        bench.pass(Duration.ofSeconds(60));
        assertThat(bench.heard(BrokerEvent.ConnectionRestored.class))
                .containsExactly(new BrokerEvent.ConnectionRestored(PAPER, 1102, TEN.plusSeconds(70)));
        assertThat(SimulatorBench.known(bench.broker.find(PAPER, ref("b")))).isEmpty();
        assertThat(bench.broker.faultsStruck()).isEqualTo(Map.of(FaultKind.DISCONNECT, 1L));
    }

    @Test
    void ordersFillInAGapAndTheDeskHearsOfItAfterwards() {
        SimulatorBench bench =
                SimulatorBench.with(FaultPlan.none().disconnected(TEN.plusMillis(600), TEN.plusSeconds(600)));
        bench.sell("a", 1, "0.40");
        bench.pass(Duration.ofSeconds(500));
        assertThat(bench.heard(BrokerEvent.Executed.class)).isEmpty();
        assertThat(bench.held(PUT)).isEqualTo(Quantity.of(-1));

        bench.pass(Duration.ofSeconds(110));
        assertThat(bench.heard(BrokerEvent.Executed.class))
                .singleElement()
                .satisfies(execution -> assertThat(execution.at()).isBefore(TEN.plusSeconds(10)));
        assertThat(bench.heard.indexOf(
                        bench.heard(BrokerEvent.ConnectionRestored.class).get(0)))
                .isLessThan(bench.heard.indexOf(
                        bench.heard(BrokerEvent.Executed.class).get(0)));
    }

    @Test
    void eventsOfAGapMayBeLost() {
        SimulatorBench bench = SimulatorBench.with(FaultPlan.of(7, FaultRates.NONE.with(FaultKind.EVENT_LOST_IN_GAP, 1))
                .disconnected(TEN.plusMillis(600), TEN.plusSeconds(1200)));
        bench.sell("a", 1, "0.40");
        bench.pass(Duration.ofMinutes(30));

        assertThat(bench.heard(BrokerEvent.Executed.class)).isEmpty();
        assertThat(SimulatorBench.known(bench.broker.activitySince(PAPER, TEN))).hasSize(2);
        assertThat(bench.broker.faultsStruck()).containsEntry(FaultKind.EVENT_LOST_IN_GAP, 2L);
    }

    @Test
    void gapsThatOverlapAreOne() {
        SimulatorBench bench = SimulatorBench.with(FaultPlan.none()
                .disconnected(TEN.plusSeconds(10), TEN.plusSeconds(60))
                .disconnected(TEN.plusSeconds(30), TEN.plusSeconds(90))
                .disconnected(TEN.plusSeconds(40), TEN.plusSeconds(50)));
        bench.pass(Duration.ofMinutes(5));

        assertThat(bench.heard)
                .containsExactly(
                        new BrokerEvent.ConnectionLost(PAPER, 1100, TEN.plusSeconds(10)),
                        new BrokerEvent.ConnectionRestored(PAPER, 1102, TEN.plusSeconds(90)));
    }

    @Test
    void aGapThatHasBegunWhenTheBrokerIsOpenedIsHeard() {
        SimulatorBench bench =
                SimulatorBench.with(FaultPlan.none().disconnected(TEN.minusSeconds(60), TEN.plusSeconds(60)));

        assertThat(bench.heard).containsExactly(new BrokerEvent.ConnectionLost(PAPER, 1100, TEN));
    }

    @Test
    void breaksTheConnectionOnceASessionAtTheHighestRate() {
        SimulatorBench bench = SimulatorBench.with(FaultPlan.of(3, FaultRates.NONE.with(FaultKind.DISCONNECT, 1)));
        bench.passUntil(MONDAY.plusDays(1), "00:00");
        int firstDay = bench.heard(BrokerEvent.ConnectionLost.class).size();
        bench.passUntil(MONDAY.plusDays(11), "17:00");

        assertThat(bench.heard(BrokerEvent.ConnectionLost.class)).hasSize(firstDay + 9);
        assertThat(bench.heard(BrokerEvent.ConnectionRestored.class)).hasSize(firstDay + 9);
    }

    @Test
    void anUnansweredQueryIsUnknownAndStaysSoAtThatInstant() {
        SimulatorBench bench = SimulatorBench.rating(FaultKind.UNANSWERED_QUERY, 1);

        assertThat(bench.broker.positions(PAPER))
                .isEqualTo(Answer.unknown("no reply within 10 s to the question for positions"));
        assertThat(bench.broker.positions(PAPER)).isInstanceOf(Answer.Unknown.class);
        assertThat(bench.broker.cash(PAPER)).isInstanceOf(Answer.Unknown.class);
        assertThat(bench.broker.find(PAPER, ref("a"))).isInstanceOf(Answer.Unknown.class);
        assertThat(bench.broker.workingOrders(PAPER)).isInstanceOf(Answer.Unknown.class);
        assertThat(bench.broker.activitySince(PAPER, TEN)).isInstanceOf(Answer.Unknown.class);
        assertThat(bench.broker.whatIfMargin(PAPER, PUT, Quantity.of(1), Price.of("0.45")))
                .isInstanceOf(Answer.Unknown.class);
        assertThat(bench.broker.faultsStruck()).isEqualTo(Map.of(FaultKind.UNANSWERED_QUERY, 7L));
    }

    @Test
    void aQueryIsAnsweredWhenAskedAgainLater() {
        SimulatorBench bench = SimulatorBench.rating(FaultKind.UNANSWERED_QUERY, 0.5);
        int answered = 0;
        for (int i = 0; i < 100; i++) {
            bench.pass(Duration.ofSeconds(1));
            answered += bench.broker.cash(PAPER).equals(Answer.of(Money.ofDollars(100_000))) ? 1 : 0;
        }

        assertThat(answered).isBetween(30, 70);
    }

    @Test
    void aCancelCanAlwaysLoseItsRace() {
        SimulatorBench bench = SimulatorBench.rating(FaultKind.LOST_CANCEL_RACE, 1);
        bench.sell("a", 5, "0.60");
        bench.pass(Duration.ofSeconds(2));
        bench.broker.cancel(PAPER, ref("a"));
        bench.pass(Duration.ofSeconds(1));

        assertThat(bench.order("a").status()).isEqualTo(BrokerOrder.Status.FILLED);
        assertThat(bench.heard(BrokerEvent.ChangeRefused.class)).hasSize(1);
        assertThat(bench.broker.faultsStruck()).isEqualTo(Map.of(FaultKind.LOST_CANCEL_RACE, 1L));
    }

    @Test
    void aCancelLosesNoRaceAgainstAMarketNobodyCanTradeIn() {
        SimulatorBench bench = SimulatorBench.rating(FaultKind.LOST_CANCEL_RACE, 1);
        bench.quote(PUT, "0.50", "0.40");
        bench.sell("a", 5, "0.40");
        bench.pass(Duration.ofSeconds(2));
        bench.broker.cancel(PAPER, ref("a"));
        bench.pass(Duration.ofSeconds(1));

        assertThat(bench.order("a").status()).isEqualTo(BrokerOrder.Status.CANCELLED);
    }

    @Test
    void anAcknowledgedOrderMayBeRefusedAfterAll() {
        SimulatorBench bench = SimulatorBench.rating(FaultKind.LATE_REJECT, 1);
        bench.sell("a", 5, "0.60");
        bench.pass(Duration.ofSeconds(25));

        assertThat(bench.heard)
                .extracting(event -> (Object) event.getClass())
                .containsExactly(BrokerEvent.Acknowledged.class, BrokerEvent.Rejected.class);
        assertThat(bench.order("a").status()).isEqualTo(BrokerOrder.Status.REJECTED);
        assertThat(bench.broker.faultsStruck()).isEqualTo(Map.of(FaultKind.LATE_REJECT, 1L));
    }

    @Test
    void whatHasFilledIsNotRefusedAnyMore() {
        SimulatorBench bench = SimulatorBench.rating(FaultKind.LATE_REJECT, 1);
        for (int i = 0; i < 20; i++) {
            bench.sell("r" + i, 5, "0.40");
        }
        bench.pass(Duration.ofMinutes(5));

        assertThat(bench.broker.books().orders().values())
                .allSatisfy(order -> assertThat(order.phase() == SimulatedOrder.Phase.REJECTED
                                && !order.filled().isZero())
                        .isFalse());
        assertThat(bench.heard(BrokerEvent.Executed.class)).isNotEmpty();
    }

    @Test
    void aPutSoldIsAssignedOnANightBeforeItsExpiry() {
        SimulatorBench bench = SimulatorBench.rating(FaultKind.EARLY_ASSIGNMENT, 1);
        OptionContract put = SimulatorBench.put("40", SimulatorBench.FRIDAY);
        bench.quote(put, "0.40", "0.50");
        bench.place("short", put, -2, "0.40");
        bench.pass(Duration.ofMinutes(30));
        Money before = bench.cashNow();

        bench.passUntil(SimulatorBench.MONDAY.plusDays(1), "07:00");

        assertThat(bench.held(put)).isEqualTo(Quantity.ZERO);
        assertThat(bench.held(new Stock(put.underlying()))).isEqualTo(Quantity.of(200));
        assertThat(bench.cashNow()).isEqualTo(before.minus(Money.ofDollars(8_000)));
        assertThat(bench.heard(BrokerEvent.OptionExpired.class)).singleElement().satisfies(expired -> {
            assertThat(expired.assigned()).isTrue();
            assertThat(expired.executionId()).isEqualTo("assigned.XYZ260109P00040000.2026-01-05");
        });
        assertThat(bench.broker.faultsStruck()).containsEntry(FaultKind.EARLY_ASSIGNMENT, 1L);
    }

    @Test
    void sameSeedSameFaults() {
        FaultRates rates = new FaultRates(0.2, 0.2, 0.2, 0.2, 1, 0.5, 0.2, 0.2, 0.2, 0);
        SimulatorBench first = troubledDay(rates);
        SimulatorBench second = troubledDay(rates);

        assertThat(second.heard).isEqualTo(first.heard);
        assertThat(Seen.of(second.broker)).isEqualTo(Seen.of(first.broker));
    }

    private static SimulatorBench troubledDay(FaultRates rates) {
        SimulatorBench bench = SimulatorBench.with(FaultPlan.of(11, rates));
        for (int i = 0; i < 30; i++) {
            int order = i;
            try {
                bench.sell("r" + order, 5, i % 2 == 0 ? "0.40" : "0.60");
                bench.pass(Duration.ofMinutes(5));
                bench.broker.cancel(PAPER, ref("r" + order));
            } catch (BrokerUnavailable gap) {
                bench.pass(Duration.ofMinutes(1));
            }
        }
        bench.passTheClose();
        return bench;
    }
}
