package io.gatehouse.execution;

import static io.gatehouse.ledger.jdbc.TestLedger.put;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.DatabaseTest;
import io.gatehouse.execution.Watched.Step;
import io.gatehouse.instrument.Stock;
import io.gatehouse.instrument.Symbol;
import io.gatehouse.ledger.ExitReason;
import io.gatehouse.ledger.OrderIntent;
import io.gatehouse.ledger.OrderRef;
import io.gatehouse.ledger.OrderState;
import io.gatehouse.ledger.Position;
import io.gatehouse.ledger.Trade;
import io.gatehouse.money.Price;
import io.gatehouse.money.Quantity;
import io.gatehouse.risk.ApprovedTrade;
import io.gatehouse.safety.Cause;
import io.gatehouse.safety.Latch;
import io.gatehouse.strategy.ExitJudgement;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

@DatabaseTest
class ExitPositionsTest {

    private final ExecutionDesk desk = new ExecutionDesk();

    private void quote(String bid, String ask) {
        desk.market.quote(put("ABC"), bid, ask);
    }

    private List<Step> steps() {
        return desk.watch().stream().map(Watched::step).toList();
    }

    private OrderRef exit(OrderRef entry, int n) {
        return OrderRef.exitOf(entry.trade(), n);
    }

    private OrderIntent intent(OrderRef ref) {
        return desk.order(ref).intent();
    }

    @Test
    void aPositionWithinItsBoundsIsHeldAndMarked() {
        desk.held("ABC");
        quote("0.39", "0.41");

        assertThat(steps()).containsExactly(Step.HELD);
        assertThat(desk.book.ledger().lastMark(desk.account, put("ABC"))).contains(Price.of("0.40"));
    }

    @Test
    void withoutAQuoteTheLastMarkStays() {
        desk.held("ABC");
        quote("0.39", "0.41");
        desk.watch();
        desk.market.delist(put("ABC"));

        List<Watched> watched = desk.watch();

        assertThat(watched).singleElement().satisfies(position -> {
            assertThat(position.step()).isEqualTo(Step.NO_QUOTE);
            assertThat(position.what()).isEqualTo("missing bid and ask");
        });
        assertThat(desk.book.ledger().lastMark(desk.account, put("ABC"))).contains(Price.of("0.40"));
    }

    @Test
    void aProfitIsTakenAtTheMidFirstAndAtTheAskNext() {
        OrderRef entry = desk.held("ABC");
        quote("0.19", "0.23");

        assertThat(steps()).containsExactly(Step.EXIT_SUBMITTED);
        OrderRef exit = exit(entry, 1);
        assertThat(intent(exit).mid()).contains(Price.of("0.21"));
        assertThat(intent(exit).limit()).isEqualTo(Price.of("0.21"));
        assertThat(intent(exit).quantity()).isEqualTo(Quantity.of(5));
        desk.broker.acknowledge(exit);

        assertThat(steps()).containsExactly(Step.EXIT_REPRICED);
        assertThat(desk.order(exit).limit()).isEqualTo(Price.of("0.23"));
        assertThat(desk.broker.commands()).endsWith("reprice " + exit + " to 0.23");
    }

    @Test
    void aProfitThatHasGoneAwayIsNotChased() {
        OrderRef entry = desk.held("ABC");
        quote("0.19", "0.23");
        desk.watch();
        OrderRef exit = exit(entry, 1);
        desk.broker.acknowledge(exit);
        quote("0.33", "0.37");

        assertThat(steps()).containsExactly(Step.EXIT_WORKING);
        assertThat(desk.order(exit).limit()).isEqualTo(Price.of("0.21"));
    }

    @Test
    void aLossPaysThroughTheMarketAtOnceAndFollowsIt() {
        OrderRef entry = desk.held("ABC");
        quote("1.38", "1.42");

        assertThat(steps()).containsExactly(Step.EXIT_SUBMITTED);
        OrderRef exit = exit(entry, 1);
        assertThat(intent(exit).limit()).isEqualTo(Price.of("1.43"));
        assertThat(intent(exit).exitReason()).contains(ExitReason.STOP);
        desk.broker.acknowledge(exit);
        quote("1.50", "1.60");
        assertThat(steps()).containsExactly(Step.EXIT_REPRICED);
        assertThat(desk.order(exit).limit()).isEqualTo(Price.of("1.61"));

        quote("1.00", "1.10");
        assertThat(steps()).containsExactly(Step.EXIT_REPRICED);
        assertThat(desk.order(exit).limit()).isEqualTo(Price.of("1.11"));
    }

    @Test
    void aProfitOrderBecomesALossOrderWhenTheMarketTurns() {
        OrderRef entry = desk.held("ABC");
        quote("0.19", "0.23");
        desk.watch();
        desk.broker.acknowledge(exit(entry, 1));
        quote("1.38", "1.42");

        desk.watch();

        OrderRef exit = exit(entry, 1);
        assertThat(desk.order(exit).limit()).isEqualTo(Price.of("1.43"));
        // A loss that was once begun is seen through, though the rule would let go of it again.
        quote("1.00", "1.10");
        desk.watch();
        assertThat(desk.order(exit).limit()).isEqualTo(Price.of("1.11"));
        desk.broker.tell(desk.broker.execute(exit, 5, "1.11"));

        assertThat(intent(exit).exitReason()).contains(ExitReason.TARGET);
        assertThat(desk.ledger.trade(desk.book.trade("ABC")).orElseThrow().closed())
                .get()
                .extracting(Trade.Closed::reason)
                .isEqualTo(ExitReason.STOP);
    }

    @Test
    void anExitWithoutAnAcknowledgementIsAskedForAndNeverDoubled() {
        OrderRef entry = desk.held("ABC");
        quote("1.38", "1.42");
        desk.watch();
        desk.broker.fallSilent();
        assertThat(desk.watch()).singleElement().satisfies(watched -> {
            assertThat(watched.step()).isEqualTo(Step.EXIT_WORKING);
            assertThat(watched.what()).endsWith("no reply within 10 s");
        });
        desk.broker.answerAgain();

        assertThat(steps()).containsExactly(Step.EXIT_WORKING);

        assertThat(desk.state(exit(entry, 1))).isEqualTo(OrderState.WORKING);
        assertThat(desk.broker.placements(exit(entry, 1))).isEqualTo(1);
        assertThat(desk.broker.placements(exit(entry, 2))).isZero();
    }

    @Test
    void aWorkingExitWithoutAQuoteIsLeft() {
        OrderRef entry = desk.held("ABC");
        quote("1.38", "1.42");
        desk.watch();
        desk.broker.acknowledge(exit(entry, 1));
        desk.market.delist(put("ABC"));

        assertThat(steps()).containsExactly(Step.EXIT_WORKING);
    }

    @Test
    void anExitThatEndedUnfilledIsFollowedByAnother() {
        OrderRef entry = desk.held("ABC");
        quote("1.38", "1.42");
        desk.watch();
        desk.broker.end(exit(entry, 1), BrokerOrder.Status.REJECTED, "no");
        desk.broker.tell(new BrokerEvent.Rejected(desk.account, exit(entry, 1), 201, "no", desk.clock.now()));

        assertThat(steps()).containsExactly(Step.EXIT_SUBMITTED);
        assertThat(desk.broker.placements(exit(entry, 2))).isEqualTo(1);
    }

    @Test
    void anExitThatTheBrokerStillWorksIsFollowedByNone() {
        OrderRef entry = desk.held("ABC");
        quote("1.38", "1.42");
        desk.watch();
        desk.broker.tell(new BrokerEvent.Rejected(desk.account, exit(entry, 1), 201, "no", desk.clock.now()));

        assertThat(desk.watch()).singleElement().satisfies(watched -> {
            assertThat(watched.step()).isEqualTo(Step.EXIT_REFUSED);
            assertThat(watched.what()).contains("the broker works an order that is REJECTED in our books");
        });
        assertThat(desk.broker.placements(exit(entry, 2))).isZero();
    }

    @Test
    void aWorkingEntryIsCancelledWhenWhatItBoughtMustGo() {
        OrderRef entry = desk.working("ABC");
        desk.broker.tell(desk.broker.execute(entry, -2, "0.45"));
        quote("1.38", "1.42");

        desk.watch();

        assertThat(desk.broker.commands()).contains("cancel " + entry);
        assertThat(intent(exit(entry, 1)).quantity()).isEqualTo(Quantity.of(2));
    }

    @Test
    void timeIsUpThreeDaysBeforeTheExpiry() {
        OrderRef entry = desk.held("ABC");
        desk.clock.advanceTo(Instant.parse("2026-12-01T15:00:00Z"));
        quote("0.39", "0.41");

        desk.watch();

        assertThat(intent(exit(entry, 1)).exitReason()).contains(ExitReason.TIME);
        assertThat(intent(exit(entry, 1)).limit()).isEqualTo(Price.of("0.42"));
        assertThat(intent(exit(entry, 1)).session()).isEqualTo("2026-12-01");
    }

    @Test
    void assignedSharesAreSoldUnderTheBid() {
        OrderRef entry = desk.held("ABC");
        desk.broker.tell(desk.broker.expire(put("ABC"), true));
        desk.clock.advanceTo(Instant.parse("2026-12-07T14:30:00Z"));
        Stock shares = new Stock(new Symbol("ABC"));
        desk.market.quote(shares, "37.90", "38.10");

        assertThat(steps()).containsExactly(Step.EXIT_SUBMITTED);
        OrderRef exit = exit(entry, 1);
        assertThat(intent(exit).instrument()).isEqualTo(shares);
        assertThat(intent(exit).quantity()).isEqualTo(Quantity.of(-500));
        assertThat(intent(exit).limit()).isEqualTo(Price.of("37.89"));
        desk.broker.acknowledge(exit);
        desk.market.quote(shares, "0.01", "0.02");
        desk.watch();
        assertThat(desk.order(exit).limit()).isEqualTo(Price.of("0.01"));
    }

    @Test
    void anExitIsRefusedOutsideTheMarketsHours() {
        desk.held("ABC");
        desk.clock.advanceTo(Instant.parse("2026-11-20T21:00:00Z"));
        quote("1.38", "1.42");

        assertThat(desk.watch()).singleElement().satisfies(watched -> {
            assertThat(watched.step()).isEqualTo(Step.EXIT_REFUSED);
            assertThat(watched.what()).startsWith("the market of 2026-11-20 is open");
        });
    }

    @Test
    void aPartlyFilledExitKeepsWorkingForTheRest() {
        OrderRef entry = desk.held("ABC");
        quote("1.38", "1.42");
        desk.watch();
        desk.broker.acknowledge(exit(entry, 1));
        desk.broker.tell(desk.broker.execute(exit(entry, 1), 3, "1.43"));
        quote("1.40", "1.44");

        assertThat(steps()).containsExactly(Step.EXIT_REPRICED);
        assertThat(desk.broker.placements(exit(entry, 2))).isZero();
    }

    @Test
    void whatTheGovernorRefusesIsNotSubmitted() {
        Position notHeld = new Position(desk.account, desk.book.trade("ABC"), put("ABC"), Quantity.of(-5));
        ExitJudgement.Exit due = new ExitJudgement.Exit(ExitReason.STOP, "stop", "mid 1.40", "1.35", Price.of("1.42"));

        Watched watched = desk.inTransaction(() -> desk.pursueExit.submit(notHeld, due));

        assertThat(watched.step()).isEqualTo(Step.EXIT_REFUSED);
        assertThat(watched.what()).startsWith("nothing to close in ABC261204P00040000");
        assertThat(desk.broker.commands()).isEmpty();
    }

    @Test
    void aStopThatIsNotFilledIsToldAfterHalfAnHourAndPursuedFurther() {
        OrderRef entry = desk.held("ABC");
        quote("1.38", "1.42");
        desk.watch();
        OrderRef exit = exit(entry, 1);
        desk.broker.acknowledge(exit);
        desk.passes(29 * 60);
        quote("1.48", "1.52");
        desk.watch();
        assertThat(desk.announced).noneMatch(ExitStuck.class::isInstance);

        desk.passes(60);
        quote("1.58", "1.62");
        assertThat(steps()).containsExactly(Step.EXIT_REPRICED);

        assertThat(desk.announced)
                .filteredOn(ExitStuck.class::isInstance)
                .containsExactly(new ExitStuck(
                        entry.trade(),
                        desk.clock.today(),
                        exit + " (STOP) has worked for 30 minutes at 1.53 and is not filled"));
    }

    @Test
    void whatNoTradeShouldHoldIsToldAndStopsEntriesAndTheOthersAreWatchedOn() {
        OrderRef over = desk.held("ABC");
        desk.held("ABCD");
        desk.market.quote(put("ABCD"), "0.19", "0.23");
        quote("0.19", "0.23");
        desk.watch();
        // The broker fills more than was ordered, and two puts are bought instead of sold.
        OrderRef exit = exit(over, 1);
        desk.broker.acknowledge(exit);
        desk.broker.tell(desk.broker.execute(exit, 7, "0.21"));

        assertThat(desk.watch()).extracting(Watched::step).contains(Step.EXIT_REFUSED, Step.EXIT_WORKING);

        assertThat(desk.announced)
                .filteredOn(ExitStuck.class::isInstance)
                .singleElement()
                .isInstanceOfSatisfying(
                        ExitStuck.class,
                        stuck -> assertThat(stuck.words()).startsWith("2 of " + put("ABC") + " are held"));
        assertThat(desk.latches.openOf(desk.account))
                .singleElement()
                .extracting(Latch::cause)
                .isEqualTo(Cause.CHECK_FAILED);
        assertThat(desk.inTransaction(() -> desk.governor.decide(desk.proposal("NEXT"))))
                .isNotInstanceOf(ApprovedTrade.class);
    }

    @Test
    void aStopThatIsRefusedIsTold() {
        OrderRef entry = desk.held("ABC");
        quote("1.38", "1.42");
        desk.dispute("ABC");

        assertThat(steps()).containsExactly(Step.EXIT_REFUSED);

        assertThat(desk.announced)
                .filteredOn(ExitStuck.class::isInstance)
                .singleElement()
                .isInstanceOfSatisfying(
                        ExitStuck.class,
                        stuck -> assertThat(stuck.words())
                                .startsWith("stop is due (mid 1.40")
                                .contains("was refused: PAUSED since"));
        assertThat(entry.trade()).isEqualTo(desk.book.trade("ABC"));
    }
}
