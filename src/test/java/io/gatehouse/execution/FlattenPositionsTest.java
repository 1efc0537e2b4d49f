package io.gatehouse.execution;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.execution.Watched.Step;
import io.gatehouse.ledger.ExitReason;
import io.gatehouse.ledger.Order;
import io.gatehouse.ledger.OrderRef;
import io.gatehouse.ledger.jdbc.TestLedger;
import io.gatehouse.money.Price;
import io.gatehouse.money.Quantity;
import io.gatehouse.safety.Cause;
import io.gatehouse.strategy.StrategySettings;
import java.util.List;
import org.junit.jupiter.api.Test;

class FlattenPositionsTest {

    private final ExecutionDesk desk = new ExecutionDesk();
    private final FlattenPositions flatten = new FlattenPositions(
            desk.ledger, new ReadQuote(desk.market, StrategySettings.baseline(), desk.clock), desk.pursueExit);

    private List<Watched> flatten() {
        return desk.inTransaction(() -> flatten.flatten(desk.account));
    }

    private void isStopped() {
        desk.inTransaction(() -> desk.breakers.trip(desk.account, Cause.EMERGENCY_STOP, "a test"));
    }

    /** The exit of what a stopped account holds, at the broker. */
    private OrderRef flattening() {
        isStopped();
        flatten();
        OrderRef exit = exits().get(0).ref();
        desk.broker.acknowledge(exit);
        return exit;
    }

    private List<Order> exits() {
        return desk.ledger.openOrders(desk.account).stream()
                .filter(order -> !order.intent().isEntry())
                .toList();
    }

    @Test
    void closesWhatIsHeldBecauseAPersonSaidSoAlthoughEverythingIsStopped() {
        desk.held("ABCD");
        isStopped();

        assertThat(flatten()).singleElement().extracting(Watched::step).isEqualTo(Step.EXIT_SUBMITTED);
        assertThat(exits()).singleElement().satisfies(exit -> {
            assertThat(exit.intent().exitReason()).contains(ExitReason.EMERGENCY);
            // The ask of 0.47 and a cent.
            assertThat(exit.limit()).isEqualTo(Price.of("0.48"));
        });
    }

    @Test
    void neverDoublesAnExitHoweverOftenItIsAsked() {
        desk.held("ABCD");
        isStopped();
        flatten();
        flatten();

        assertThat(flatten()).singleElement().extracting(Watched::step).isEqualTo(Step.EXIT_WORKING);
        assertThat(exits()).hasSize(1);
    }

    @Test
    void whatAnEndedExitFilledUnheardIsNotClosedTwice() {
        OrderRef entry = desk.held("ABCD");
        OrderRef first = flattening();
        desk.broker.execute(first, 4, "0.46");
        desk.broker.end(first, BrokerOrder.Status.CANCELLED, "cancelled as asked");
        desk.broker.tell(new BrokerEvent.Cancelled(desk.account, first, "cancelled as asked", desk.clock.now()));

        desk.broker.fallSilent();
        assertThat(flatten()).singleElement().satisfies(watched -> {
            assertThat(watched.step()).isEqualTo(Step.EXIT_REFUSED);
            assertThat(watched.what()).contains("what " + first + " filled before it ended is unknown");
        });

        desk.broker.answerAgain();
        assertThat(flatten()).singleElement().extracting(Watched::step).isEqualTo(Step.EXIT_SUBMITTED);
        assertThat(exits())
                .singleElement()
                .extracting(exit -> exit.intent().quantity())
                .isEqualTo(Quantity.of(1));
        assertThat(desk.order(entry).filled()).isEqualTo(Quantity.of(-5));
    }

    @Test
    void nothingIsSentWhereTheEndedExitHadFilledAll() {
        desk.held("ABCD");
        OrderRef first = flattening();
        desk.broker.execute(first, 5, "0.46");
        desk.broker.tell(new BrokerEvent.Cancelled(desk.account, first, "cancelled as asked", desk.clock.now()));

        assertThat(flatten()).singleElement().extracting(Watched::step).isEqualTo(Step.EXIT_REFUSED);
        assertThat(exits()).isEmpty();
        assertThat(flatten()).isEmpty();
    }

    @Test
    void isFollowedAtTheNextWatchAndStaysThePersonsOrder() {
        OrderRef entry = desk.held("ABCD");
        OrderRef exit = flattening();
        desk.market.quote(TestLedger.put("ABCD"), "0.55", "0.60");

        assertThat(desk.watch()).singleElement().extracting(Watched::step).isEqualTo(Step.EXIT_REPRICED);
        assertThat(desk.ledger.exitReason(exit)).contains(ExitReason.EMERGENCY);
        assertThat(desk.broker.commands()).contains("reprice " + exit + " to 0.61");
        assertThat(desk.broker.placements(entry)).isEqualTo(1);
    }

    @Test
    void triesAgainWhatHasNoQuote() {
        desk.held("ABCD");
        isStopped();
        desk.market.delist(TestLedger.put("ABCD"));

        assertThat(flatten()).singleElement().extracting(Watched::step).isEqualTo(Step.NO_QUOTE);
        assertThat(exits()).isEmpty();

        desk.market.quote(TestLedger.put("ABCD"), "0.43", "0.47");
        assertThat(flatten()).singleElement().extracting(Watched::step).isEqualTo(Step.EXIT_SUBMITTED);
    }

    @Test
    void waitsForTheMarketToOpen() {
        desk.held("ABCD");
        isStopped();
        desk.passes(8 * 3_600);
        desk.market.quote(TestLedger.put("ABCD"), "0.43", "0.47");

        assertThat(flatten()).singleElement().satisfies(watched -> {
            assertThat(watched.step()).isEqualTo(Step.EXIT_REFUSED);
            assertThat(watched.what()).contains("the market of");
        });
        assertThat(exits()).isEmpty();
    }

    @Test
    void hasNothingToCloseWhereNothingIsHeld() {
        assertThat(flatten()).isEmpty();
    }
}
