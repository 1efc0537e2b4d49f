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
import io.gatehouse.instrument.Stock;
import io.gatehouse.instrument.Symbol;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.market.Quote;
import io.gatehouse.money.Money;
import io.gatehouse.money.Price;
import io.gatehouse.money.Quantity;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderLifeTest {

    private final SimulatorBench bench = SimulatorBench.calm();

    @Test
    void acknowledgesWithinHalfASecondButNotWithinFiftyMilliseconds() {
        Instant sent = bench.clock.now();
        for (int i = 0; i < 50; i++) {
            bench.sell("r" + i, 1, "0.60");
        }
        bench.pass(Duration.ofSeconds(1));

        assertThat(bench.heard(BrokerEvent.Acknowledged.class))
                .hasSize(50)
                .allSatisfy(acknowledged -> assertThat(Duration.between(sent, acknowledged.at()))
                        .isBetween(Duration.ofMillis(50), Duration.ofMillis(500)));
    }

    @Test
    void showsAnOrderAsWorkingBeforeItIsAcknowledged() {
        bench.sell("a", 5, "0.60");

        assertThat(bench.order("a").status()).isEqualTo(BrokerOrder.Status.WORKING);
    }

    @Test
    void fillsInPartsUntilNothingIsLeft() {
        boolean inParts = false;
        for (int i = 0; i < 5; i++) {
            bench.sell("r" + i, 5, "0.40");
            bench.pass(Duration.ofMinutes(2));
            String ref = "r" + i;
            List<Quantity> parts = bench.heard(BrokerEvent.Executed.class).stream()
                    .filter(execution -> execution.ref().equals(ref(ref)))
                    .map(BrokerEvent.Executed::quantity)
                    .toList();
            assertThat(parts.stream().reduce(Quantity.ZERO, Quantity::plus)).isEqualTo(Quantity.of(-5));
            inParts |= parts.size() > 1;
        }
        assertThat(inParts).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"0.50, 0.40", "0.00, 0.10", "0.40, 0.00"})
    void doesNotFillOnACrossedOrZeroQuote(String bid, String ask) {
        bench.quote(PUT, bid, ask);
        bench.sell("a", 5, "0.01");
        bench.pass(Duration.ofHours(1));

        assertThat(bench.heard(BrokerEvent.Executed.class)).isEmpty();
        assertThat(bench.order("a").status()).isEqualTo(BrokerOrder.Status.WORKING);
    }

    @Test
    void doesNotFillOnAStaleOrOneSidedQuote() {
        bench.market.quote(PUT, Quote.of(Price.of("0.40"), Price.of("0.50"), bench.clock.now()));
        bench.pass(Duration.ofMinutes(3));
        bench.sell("a", 5, "0.01");
        bench.pass(Duration.ofMinutes(10));
        bench.market.quote(PUT, new Quote(Optional.of(Price.of("0.40")), Optional.empty(), bench.clock.now()));
        bench.pass(Duration.ofMinutes(1));

        assertThat(bench.heard(BrokerEvent.Executed.class)).isEmpty();
    }

    @Test
    void doesNotFillWhileTheMarketIsSilent() {
        bench.sell("a", 5, "0.40");
        bench.pass(Duration.ofMillis(600));
        bench.market.silence("XYZ");
        bench.pass(Duration.ofMinutes(10));

        assertThat(bench.heard(BrokerEvent.Executed.class)).isEmpty();
    }

    @Test
    void looksAtTheMarketMoreRarelyTheLongerNothingTrades() {
        bench.sell("a", 5, "0.60");
        bench.passUntil(MONDAY, "15:59");

        assertThat(bench.broker.books().order(ref("a")).attempts()).isBetween(150, 200);
    }

    @Test
    void startsToLookQuicklyAgainAtANewLimit() {
        bench.sell("a", 1, "0.60");
        bench.passUntil(MONDAY, "11:00");
        bench.broker.reprice(PAPER, ref("a"), Price.of("0.40"));
        bench.pass(Duration.ofSeconds(4));

        assertThat(bench.heard(BrokerEvent.Executed.class)).hasSize(1);
        assertThat(bench.heard(BrokerEvent.Acknowledged.class)).hasSize(2);
    }

    @Test
    void fillsAtTheOldLimitUntilTheNewOneHasArrived() {
        bench.sell("a", 1, "0.60");
        bench.pass(Duration.ofSeconds(1));
        bench.broker.reprice(PAPER, ref("a"), Price.of("0.40"));

        assertThat(bench.order("a").ticket().limit()).isEqualTo(Price.of("0.60"));
    }

    @Test
    void refusesANewLimitForAnOrderItIsStillLookingAt() {
        boolean refused = false;
        for (int i = 0; i < 20 && !refused; i++) {
            bench.sell("r" + i, 1, "0.60");
            bench.broker.reprice(PAPER, ref("r" + i), Price.of("0.59"));
            bench.pass(Duration.ofSeconds(1));
            refused = bench.heard(BrokerEvent.ChangeRefused.class).stream().anyMatch(event -> event.code() == 2102);
        }

        assertThat(refused).isTrue();
    }

    @Test
    void refusesANewLimitThatIsNoPrice() {
        bench.sell("a", 1, "0.60");
        bench.pass(Duration.ofSeconds(1));
        bench.broker.reprice(PAPER, ref("a"), Price.of("0.405"));
        bench.pass(Duration.ofSeconds(1));

        assertThat(codesOfRefusedChanges()).containsExactly(110);
        assertThat(bench.order("a").ticket().limit()).isEqualTo(Price.of("0.60"));
    }

    @Test
    void cannotChangeWhatItHasNeverSeen() {
        bench.broker.cancel(PAPER, ref("a"));
        bench.broker.reprice(PAPER, ref("b"), Price.of("0.40"));
        bench.pass(Duration.ofSeconds(1));

        assertThat(codesOfRefusedChanges()).containsExactly(10147, 10147);
    }

    @Test
    void cannotChangeWhatIsCancelled() {
        bench.sell("a", 1, "0.60");
        bench.pass(Duration.ofSeconds(1));
        bench.broker.cancel(PAPER, ref("a"));
        bench.pass(Duration.ofSeconds(1));
        bench.broker.cancel(PAPER, ref("a"));
        bench.broker.reprice(PAPER, ref("a"), Price.of("0.40"));
        bench.pass(Duration.ofSeconds(1));

        assertThat(codesOfRefusedChanges()).containsExactly(10148, 10148);
    }

    @Test
    void cancelsAnOrderThatIsNotAcknowledgedYet() {
        boolean withoutAcknowledgement = false;
        for (int i = 0; i < 20; i++) {
            bench.sell("r" + i, 1, "0.40");
            bench.broker.cancel(PAPER, ref("r" + i));
            bench.pass(Duration.ofSeconds(1));
            String ref = "r" + i;
            withoutAcknowledgement |= bench.order(ref).status() == BrokerOrder.Status.CANCELLED
                    && bench.heard(BrokerEvent.Acknowledged.class).stream()
                            .noneMatch(event -> event.ref().equals(ref(ref)));
        }

        assertThat(withoutAcknowledgement).isTrue();
    }

    @Test
    void aFillMayWinTheRaceAgainstACancel() {
        bench.sell("a", 1, "0.60");
        bench.pass(Duration.ofMinutes(1));
        bench.quote(PUT, "0.60", "0.70");
        bench.broker.cancel(PAPER, ref("a"));
        bench.pass(Duration.ofSeconds(1));

        assertThat(bench.heard(BrokerEvent.Executed.class)).hasSize(1);
        assertThat(bench.heard(BrokerEvent.Cancelled.class)).isEmpty();
        assertThat(codesOfRefusedChanges()).containsExactly(10148);
        assertThat(bench.order("a").status()).isEqualTo(BrokerOrder.Status.FILLED);
    }

    @Test
    void aCancelMayComeAfterAPartWasFilled() {
        for (int i = 0; i < 30; i++) {
            bench.sell("r" + i, 5, "0.60");
        }
        bench.pass(Duration.ofMinutes(1));
        bench.quote(PUT, "0.60", "0.70");
        for (int i = 0; i < 30; i++) {
            bench.broker.cancel(PAPER, ref("r" + i));
        }
        bench.pass(Duration.ofMillis(600));

        assertThat(bench.heard(BrokerEvent.Cancelled.class))
                .isNotEmpty()
                .anySatisfy(cancelled -> assertThat(bench.order(cancelled.ref().value())
                                .filled()
                                .abs()
                                .units())
                        .isBetween(1L, 4L));
    }

    @Test
    void endsWhatIsLeftAtTheCloseAndFillsNothingAfterIt() {
        bench.passUntil(MONDAY, "15:59:56");
        for (int i = 0; i < 20; i++) {
            bench.sell("r" + i, 5, "0.40");
        }
        bench.passUntil(MONDAY, "17:00");

        assertThat(bench.heard(BrokerEvent.Executed.class))
                .allSatisfy(execution -> assertThat(execution.at()).isBefore(newYork(MONDAY, "16:00")));
        assertThat(bench.heard(BrokerEvent.Cancelled.class)).isNotEmpty().allSatisfy(cancelled -> {
            assertThat(cancelled.at()).isEqualTo(newYork(MONDAY, "16:00"));
            assertThat(cancelled.reason()).isEqualTo("the session has closed");
        });
        assertThat(SimulatorBench.known(bench.broker.workingOrders(PAPER))).isEmpty();
    }

    @Test
    void doesNotFillLateWhatItMissedWhileNobodyRanIt() {
        bench.sell("a", 5, "0.60");
        bench.pass(Duration.ofSeconds(1));
        bench.quote(PUT, "0.60", "0.70");
        bench.clock.advanceTo(newYork(MONDAY.plusDays(1), "10:00"));
        bench.broker.runDue();

        assertThat(bench.heard(BrokerEvent.Executed.class)).isEmpty();
        assertThat(bench.heard(BrokerEvent.Cancelled.class))
                .singleElement()
                .satisfies(cancelled -> assertThat(cancelled.at()).isEqualTo(newYork(MONDAY, "16:00")));
    }

    @Test
    void tradesSharesAsWell() {
        Stock share = new Stock(new Symbol("XYZ"));
        bench.place("a", share, 300, "47.01");
        bench.pass(Duration.ofMinutes(1));
        bench.place("b", share, -300, "46.99");
        bench.pass(Duration.ofMinutes(11));

        assertThat(bench.held(share)).isEqualTo(Quantity.ZERO);
        // 300 × 0.02 lost between ask and bid, 1.50 for each order
        assertThat(bench.cashNow()).isEqualTo(Money.of("99991.00"));
    }

    @Test
    void keepsAccountsApart() {
        AccountId other = new AccountId("other");
        SimulatorBench two =
                SimulatorBench.of(new House(7, List.of(PAPER, other), Money.ofDollars(100_000), FaultPlan.none()));
        two.sell("a", 5, "0.40");
        two.pass(Duration.ofMinutes(15));

        assertThat(SimulatorBench.known(two.broker.positions(other))).isEmpty();
        assertThat(SimulatorBench.known(two.broker.cash(other))).isEqualTo(Money.ofDollars(100_000));
        assertThat(SimulatorBench.known(two.broker.find(other, ref("a")))).isEmpty();
        assertThat(two.held(PUT)).isEqualTo(Quantity.of(-5));
    }

    @Test
    void doesNotLetOneAccountCancelAnothersOrder() {
        AccountId other = new AccountId("other");
        SimulatorBench two =
                SimulatorBench.of(new House(7, List.of(PAPER, other), Money.ofDollars(100_000), FaultPlan.none()));
        two.sell("a", 5, "0.60");
        two.pass(Duration.ofSeconds(1));
        two.broker.cancel(other, ref("a"));
        two.pass(Duration.ofSeconds(1));

        assertThat(two.heard(BrokerEvent.ChangeRefused.class))
                .singleElement()
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(10147));
        assertThat(two.order("a").status()).isEqualTo(BrokerOrder.Status.WORKING);
    }

    @Test
    void doesNotKnowStrangersAccounts() {
        assertThatThrownBy(() -> bench.broker.cash(new AccountId("other")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("holds the accounts [paper]; have 'other'");
    }

    @Test
    void fallsBackOnTheLastCloseForMarginAndSaysWhenThereIsNone() {
        bench.market.delist(new Stock(new Symbol("XYZ")));
        Money margin = SimulatorBench.known(bench.broker.whatIfMargin(PAPER, PUT, Quantity.of(1), Price.of("0.45")));

        assertThat(margin).isGreaterThanOrEqualTo(Money.ofDollars(445));

        bench.market.silence("XYZ");
        assertThat(bench.broker.whatIfMargin(PAPER, PUT, Quantity.of(1), Price.of("0.45")))
                .isEqualTo(Answer.unknown("no price of XYZ to compute margin from"));
    }

    private List<Integer> codesOfRefusedChanges() {
        return bench.heard(BrokerEvent.ChangeRefused.class).stream()
                .map(BrokerEvent.ChangeRefused::code)
                .toList();
    }
}
