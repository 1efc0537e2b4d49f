package io.gatehouse.broker;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.execution.Answer;
import io.gatehouse.execution.BrokerEvent;
import io.gatehouse.execution.BrokerOrder;
import io.gatehouse.execution.BrokerPosition;
import io.gatehouse.execution.OrderTicket;
import io.gatehouse.ledger.OrderRef;
import io.gatehouse.money.Money;
import io.gatehouse.money.Price;
import io.gatehouse.money.Quantity;
import io.gatehouse.safety.Purpose;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every broker behind the port must do; whoever adds one runs it here. */
public abstract class BrokerContractTest {

    private static final Duration LONG_ENOUGH = Duration.ofMinutes(15);

    private BrokerBench bench;

    /** A fresh broker in an untroubled connection. */
    protected abstract BrokerBench bench();

    @BeforeEach
    void quoteThePut() {
        bench = bench();
        bench.quote(bench.put(), "0.40", "0.50");
    }

    @Test
    void saysNothingBeforeTimePasses() {
        place("a:E", -5, "0.40");

        assertThat(bench.heard()).isEmpty();
    }

    @Test
    void acknowledgesAnOrderUnderOurReference() {
        place("a:E", -5, "0.60");
        bench.pass(Duration.ofSeconds(2));

        assertThat(heard(BrokerEvent.Acknowledged.class)).singleElement().satisfies(acknowledged -> {
            assertThat(acknowledged.ref()).isEqualTo(ref("a:E"));
            assertThat(acknowledged.brokerOrderId()).isNotBlank();
        });
    }

    @Test
    void knowsAnOrderByOurReferenceAndNoOther() {
        place("a:E", -5, "0.60");
        bench.pass(Duration.ofSeconds(2));

        BrokerOrder order = found("a:E").orElseThrow();
        assertThat(order.ticket().quantity()).isEqualTo(Quantity.of(-5));
        assertThat(order.ticket().limit()).isEqualTo(Price.of("0.60"));
        assertThat(order.status()).isEqualTo(BrokerOrder.Status.WORKING);
        assertThat(found("b:E")).isEmpty();
        assertThat(working()).containsExactly(order);
    }

    @Test
    void sellsAtTheBidWhenTheLimitIsNoHigher() {
        place("a:E", -5, "0.38");
        bench.pass(LONG_ENOUGH);

        List<BrokerEvent.Executed> executions = heard(BrokerEvent.Executed.class);
        assertThat(executions).isNotEmpty().allSatisfy(execution -> {
            assertThat(execution.ref()).isEqualTo(ref("a:E"));
            assertThat(execution.instrument()).isEqualTo(bench.put());
            assertThat(execution.quantity().isNegative()).isTrue();
            assertThat(execution.price()).isEqualTo(Price.of("0.40"));
        });
        assertThat(executions.stream().map(BrokerEvent.Executed::executionId)).doesNotHaveDuplicates();
        assertThat(positions()).containsExactly(new BrokerPosition(bench.put(), Quantity.of(-5)));
        assertThat(found("a:E").orElseThrow().status()).isEqualTo(BrokerOrder.Status.FILLED);
        assertThat(working()).isEmpty();
    }

    @Test
    void buysAtTheAskWhenTheLimitIsNoLower() {
        place("a:E", -2, "0.40");
        bench.pass(LONG_ENOUGH);
        place("a:X1", 2, "0.55");
        bench.pass(LONG_ENOUGH);

        assertThat(heard(BrokerEvent.Executed.class).stream()
                        .filter(execution -> execution.ref().equals(ref("a:X1")))
                        .map(BrokerEvent.Executed::price))
                .isNotEmpty()
                .containsOnly(Price.of("0.50"));
        assertThat(positions()).isEmpty();
    }

    @Test
    void neverSellsAboveTheMid() {
        place("a:E", -5, "0.46");
        bench.pass(Duration.ofHours(2));

        assertThat(heard(BrokerEvent.Executed.class)).isEmpty();
    }

    @Test
    void reportsTheCommissionOfEachExecutionLater() {
        place("a:E", -5, "0.40");
        bench.pass(LONG_ENOUGH);

        for (BrokerEvent.Executed execution : heard(BrokerEvent.Executed.class)) {
            assertThat(heard(BrokerEvent.CommissionReported.class))
                    .filteredOn(report -> report.executionId().equals(execution.executionId()))
                    .singleElement()
                    .satisfies(report -> assertThat(report.at()).isAfter(execution.at()));
        }
    }

    @Test
    void cashIsWhatExecutionsAndCommissionsMakeOfIt() {
        place("a:E", -5, "0.40");
        bench.pass(LONG_ENOUGH);

        Money premium = Money.ofDollars(5 * 40);
        Money commissions = heard(BrokerEvent.CommissionReported.class).stream()
                .map(BrokerEvent.CommissionReported::commission)
                .reduce(Money.ZERO, Money::plus);
        assertThat(commissions.isPositive()).isTrue();
        assertThat(known(bench.broker().cash(bench.account())))
                .isEqualTo(bench.startingCash().plus(premium).minus(commissions));
    }

    @Test
    void tellsItsActivityAgainFromAnInstantOn() {
        place("a:E", -2, "0.40");
        bench.pass(LONG_ENOUGH);
        Instant between = bench.now();
        bench.pass(Duration.ofSeconds(1));
        place("a:X1", 2, "0.50");
        bench.pass(LONG_ENOUGH);

        List<BrokerEvent> booked = bench.heard().stream()
                .filter(event ->
                        event instanceof BrokerEvent.Executed || event instanceof BrokerEvent.CommissionReported)
                .toList();
        assertThat(activity(Instant.EPOCH)).containsExactlyInAnyOrderElementsOf(booked);
        assertThat(activity(between))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(booked.stream()
                        .filter(event -> !event.at().isBefore(between))
                        .toList());
    }

    @Test
    void cancelsAWorkingOrder() {
        place("a:E", -5, "0.60");
        bench.pass(Duration.ofSeconds(2));
        bench.broker().cancel(bench.account(), ref("a:E"));
        bench.pass(Duration.ofSeconds(2));

        assertThat(heard(BrokerEvent.Cancelled.class)).hasSize(1);
        assertThat(found("a:E").orElseThrow().status()).isEqualTo(BrokerOrder.Status.CANCELLED);
        assertThat(working()).isEmpty();
    }

    @Test
    void refusesToCancelWhatIsFilled() {
        place("a:E", -1, "0.40");
        bench.pass(LONG_ENOUGH);
        bench.broker().cancel(bench.account(), ref("a:E"));
        bench.pass(Duration.ofSeconds(2));

        assertThat(heard(BrokerEvent.ChangeRefused.class))
                .singleElement()
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(10148));
        assertThat(heard(BrokerEvent.Cancelled.class)).isEmpty();
    }

    @Test
    void worksARepricedOrderAtItsNewLimit() {
        place("a:E", -5, "0.60");
        bench.pass(Duration.ofSeconds(2));
        bench.broker().reprice(bench.account(), ref("a:E"), Price.of("0.40"));
        bench.pass(LONG_ENOUGH);

        assertThat(found("a:E").orElseThrow().ticket().limit()).isEqualTo(Price.of("0.40"));
        assertThat(positions()).containsExactly(new BrokerPosition(bench.put(), Quantity.of(-5)));
    }

    @Test
    void refusesToRepriceWhatIsFilled() {
        place("a:E", -1, "0.40");
        bench.pass(LONG_ENOUGH);
        bench.broker().reprice(bench.account(), ref("a:E"), Price.of("0.39"));
        bench.pass(Duration.ofSeconds(2));

        assertThat(heard(BrokerEvent.ChangeRefused.class))
                .singleElement()
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(104));
    }

    @Test
    void rejectsAContractThatIsNotListed() {
        bench.broker()
                .place(
                        new OrderTicket(
                                bench.account(),
                                ref("a:E"),
                                bench.session(),
                                bench.unlisted(),
                                Quantity.of(-1),
                                Price.of("0.40")),
                        Purpose.ENTRY);
        bench.pass(Duration.ofSeconds(2));

        assertThat(heard(BrokerEvent.Rejected.class)).singleElement().satisfies(rejected -> {
            assertThat(rejected.code()).isEqualTo(200);
            assertThat(rejected.reason()).isNotBlank();
        });
        assertThat(found("a:E").orElseThrow().status()).isEqualTo(BrokerOrder.Status.REJECTED);
    }

    @Test
    void doesNotDoubleAnOrderThatIsSentTwice() {
        place("a:E", -5, "0.40");
        place("a:E", -5, "0.40");
        bench.pass(LONG_ENOUGH);

        assertThat(positions()).containsExactly(new BrokerPosition(bench.put(), Quantity.of(-5)));
        assertThat(heard(BrokerEvent.Rejected.class)).isEmpty();
    }

    @Test
    void endsADayOrderAtTheClose() {
        place("a:E", -5, "0.60");
        bench.passTheClose();

        assertThat(heard(BrokerEvent.Cancelled.class)).hasSize(1);
        assertThat(working()).isEmpty();
    }

    @Test
    void asksALittleMoreMarginThanTheFormula() {
        Money margin =
                known(bench.broker().whatIfMargin(bench.account(), bench.put(), Quantity.of(5), Price.of("0.45")));

        // 0.45 + max(20 % of 47 less 7 out of the money, 10 % of 40) = 4.45 a share
        Money formula = Money.ofDollars(5 * 445);
        assertThat(margin).isGreaterThanOrEqualTo(formula).isLessThan(Money.ofDollars(5 * 500));
    }

    private void place(String ref, long contracts, String limit) {
        bench.broker()
                .place(
                        new OrderTicket(
                                bench.account(),
                                ref(ref),
                                bench.session(),
                                bench.put(),
                                Quantity.of(contracts),
                                Price.of(limit)),
                        contracts < 0 ? Purpose.ENTRY : Purpose.AUTOMATIC_EXIT);
    }

    private Optional<BrokerOrder> found(String ref) {
        return known(bench.broker().find(bench.account(), ref(ref)));
    }

    private List<BrokerOrder> working() {
        return known(bench.broker().workingOrders(bench.account()));
    }

    private List<BrokerPosition> positions() {
        return known(bench.broker().positions(bench.account()));
    }

    private List<BrokerEvent> activity(Instant from) {
        return known(bench.broker().activitySince(bench.account(), from));
    }

    private <E extends BrokerEvent> List<E> heard(Class<E> type) {
        return bench.heard().stream().filter(type::isInstance).map(type::cast).toList();
    }

    private static OrderRef ref(String text) {
        return new OrderRef(text);
    }

    private static <T> T known(Answer<T> answer) {
        assertThat(answer).isInstanceOf(Answer.Known.class);
        return ((Answer.Known<T>) answer).value();
    }
}
