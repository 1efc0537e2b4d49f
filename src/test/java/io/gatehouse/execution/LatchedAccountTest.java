package io.gatehouse.execution;

import static io.gatehouse.ledger.jdbc.TestLedger.put;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.DatabaseTest;
import io.gatehouse.execution.Watched.Step;
import io.gatehouse.ledger.ExitReason;
import io.gatehouse.ledger.OrderRef;
import io.gatehouse.ledger.OrderState;
import io.gatehouse.money.Price;
import io.gatehouse.risk.ApprovedTrade;
import io.gatehouse.risk.ReduceDecision;
import io.gatehouse.risk.ReduceOnly;
import io.gatehouse.risk.ReduceRefused;
import io.gatehouse.safety.Cause;
import io.gatehouse.strategy.TradeProposal;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Every way in which an order could still leave an account that has just been latched. */
@DatabaseTest
class LatchedAccountTest {

    private final ExecutionDesk desk = new ExecutionDesk();

    @Test
    void aTokenFromBeforeTheHaltSubmitsNothing() {
        TradeProposal proposal = desk.proposal("ABC");
        ApprovedTrade token = (ApprovedTrade) desk.inTransaction(() -> desk.governor.decide(proposal));
        desk.trip(Cause.DAILY_LOSS, "lost $2,100");

        assertThat(desk.inTransaction(() -> desk.submitOrder.submit(token)))
                .isInstanceOfSatisfying(
                        Submission.Refused.class,
                        refused -> assertThat(refused.reason()).contains("HALTED since", "daily-loss: lost $2,100"));
        assertThat(desk.broker.commands()).isEmpty();
    }

    @Test
    void anIntentThatWaitedForTheLineEndsInsteadOfBeingSent() {
        desk.broker.disconnect();
        OrderRef ref = desk.submitted("ABC");
        desk.latches.close(io.gatehouse.safety.Latch.closed(
                desk.account + ":x",
                desk.account,
                Cause.BY_HAND,
                desk.order(ref).intent().session(),
                desk.clock.now(),
                "looks odd"));
        desk.broker.reconnect();

        desk.dispatch.dispatchPending(desk.account);

        assertThat(desk.broker.placements(ref)).isZero();
        assertThat(desk.state(ref)).isEqualTo(OrderState.CANCELLED);
        assertThat(desk.order(ref).reason()).startsWith("never sent: HALTED since");
    }

    @Test
    void whatOnlyTheAdapterStillRefusesEndsAsNeverSent() {
        desk.broker.shutTheGate();

        OrderRef ref = desk.submitted("ABC");

        assertThat(desk.broker.placements(ref)).isZero();
        assertThat(desk.state(ref)).isEqualTo(OrderState.CANCELLED);
        assertThat(desk.order(ref).reason()).isEqualTo("never sent: the adapter let nothing through: place " + ref);
    }

    @Test
    void aMoveThatOnlyTheAdapterRefusesLeavesTheOrderWhereItIs() {
        OrderRef ref = desk.working("ABC");
        desk.broker.shutTheGate();

        desk.inTransaction(() -> desk.changeLimit.change(ref, Price.of("0.44")));

        assertThat(desk.state(ref)).isEqualTo(OrderState.WORKING);
        assertThat(desk.broker.commands()).noneMatch(command -> command.startsWith("reprice"));
        desk.inTransaction(() -> desk.cancelOrder.cancel(ref));
        assertThat(desk.broker.commands()).endsWith("cancel " + ref);
    }

    @Test
    void aWorkingEntryIsCancelledByTheHaltAndMovedNoMore() {
        OrderRef ref = desk.working("ABC");
        desk.trip(Cause.API_ERRORS, "five errors");
        assertThat(desk.broker.commands()).endsWith("cancel " + ref);

        desk.inTransaction(() -> desk.changeLimit.change(ref, Price.of("0.44")));

        assertThat(desk.broker.commands()).endsWith("cancel " + ref);
    }

    @Test
    void aHaltLetsExitsPassAndADisputeHoldsThoseOfItsSymbol() {
        desk.held("ABC");
        desk.held("DEF");
        desk.dispute("ABC");
        desk.market.quote(put("ABC"), "1.38", "1.42").quote(put("DEF"), "1.38", "1.42");
        desk.trip(Cause.BY_HAND, "looks odd");

        assertThat(desk.watch())
                .satisfiesExactlyInAnyOrder(
                        disputed -> {
                            assertThat(disputed.step()).isEqualTo(Step.EXIT_REFUSED);
                            assertThat(disputed.what()).contains("PAUSED since");
                        },
                        other -> assertThat(other.step()).isEqualTo(Step.EXIT_SUBMITTED));
    }

    @Test
    void aStopHoldsEveryAutomaticExitAndLetsAPersonClose() {
        OrderRef entry = desk.held("ABC");
        desk.market.quote(put("ABC"), "1.38", "1.42");
        desk.trip(Cause.EMERGENCY_STOP, "a fire");

        assertThat(desk.watch()).extracting(Watched::step).containsExactly(Step.EXIT_REFUSED);
        ReduceDecision automatic = desk.inTransaction(
                () -> desk.governor.reduce(entry.trade(), put("ABC"), ExitReason.STOP, Price.of("1.43")));
        assertThat(automatic).isInstanceOf(ReduceRefused.class);

        OrderRef exit = desk.inTransaction(() -> {
            ReduceOnly ordered = (ReduceOnly)
                    desk.governor.reduce(entry.trade(), put("ABC"), ExitReason.EMERGENCY, Price.of("1.43"));
            return ((Submission.Submitted) desk.submitOrder.submit(ordered)).ref();
        });
        assertThat(desk.broker.placements(exit)).isEqualTo(1);
    }

    @Test
    void anExitTokenFromBeforeTheStopSubmitsNothing() {
        OrderRef entry = desk.held("ABC");
        ReduceOnly token = (ReduceOnly) desk.inTransaction(
                () -> desk.governor.reduce(entry.trade(), put("ABC"), ExitReason.STOP, Price.of("1.43")));
        desk.trip(Cause.EMERGENCY_STOP, "a fire");

        assertThat(desk.inTransaction(() -> desk.submitOrder.submit(token))).isInstanceOf(Submission.Refused.class);
    }

    @Test
    void aStopCancelsWorkingExitsToo() {
        OrderRef entry = desk.held("ABC");
        desk.market.quote(put("ABC"), "0.19", "0.23");
        desk.watch();
        OrderRef exit = OrderRef.exitOf(entry.trade(), 1);
        desk.broker.acknowledge(exit);

        desk.trip(Cause.EMERGENCY_STOP, "a fire");

        assertThat(desk.broker.commands()).endsWith("cancel " + exit);
    }

    /** Orders, fills and halts in any order: what reaches the broker after a halt is never an entry. */
    @Test
    void noEntryLeavesOnceTheAccountIsLatched() {
        for (int seed = 1; seed <= 60; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            ExecutionDesk one = new ExecutionDesk();
            List<ApprovedTrade> tokens = new ArrayList<>();
            List<OrderRef> entries = new ArrayList<>();
            int halt = 4 + random.nextInt(12);
            int sentBefore = 0;
            for (int step = 0; step < 24; step++) {
                if (step == halt) {
                    Cause[] causes = Cause.values();
                    one.trip(causes[random.nextInt(causes.length)], "random");
                    sentBefore = one.broker.commands().size();
                }
                String symbol = "S" + (char) ('A' + random.nextInt(6));
                switch (random.nextInt(6)) {
                    case 0 -> {
                        if (one.inTransaction(() -> one.governor.decide(one.proposal(symbol)))
                                instanceof ApprovedTrade token) {
                            tokens.add(token);
                        }
                    }
                    case 1 -> {
                        for (ApprovedTrade token : tokens) {
                            if (one.inTransaction(() -> one.submitOrder.submit(token))
                                    instanceof Submission.Submitted sent) {
                                entries.add(sent.ref());
                            }
                        }
                    }
                    case 2 -> one.broker.disconnect();
                    case 3 -> {
                        one.broker.reconnect();
                        one.dispatch.dispatchPending(one.account);
                    }
                    case 4 ->
                        one.inTransaction(() -> entries.stream()
                                .filter(ref -> one.state(ref) == OrderState.WORKING)
                                .forEach(ref -> one.changeLimit.change(ref, Price.of("0.4" + random.nextInt(5)))));
                    default ->
                        entries.stream()
                                .filter(ref -> one.state(ref) == OrderState.SENT && one.broker.placements(ref) > 0)
                                .forEach(one.broker::acknowledge);
                }
            }
            one.broker.reconnect();
            one.dispatch.dispatchPending(one.account);

            List<String> after = one.broker
                    .commands()
                    .subList(sentBefore, one.broker.commands().size());
            assertThat(after)
                    .as("seed %d, latched at step %d: %s", seed, halt, one.broker.commands())
                    .allMatch(command -> command.startsWith("cancel "));
        }
    }
}
