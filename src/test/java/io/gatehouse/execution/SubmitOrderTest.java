package io.gatehouse.execution;

import static io.gatehouse.ledger.jdbc.TestLedger.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.DatabaseTest;
import io.gatehouse.ledger.AccountKind;
import io.gatehouse.ledger.ExitReason;
import io.gatehouse.ledger.OrderIntent;
import io.gatehouse.ledger.OrderRef;
import io.gatehouse.ledger.OrderState;
import io.gatehouse.ledger.TradeId;
import io.gatehouse.ledger.jdbc.TestLedger;
import io.gatehouse.money.Money;
import io.gatehouse.money.Price;
import io.gatehouse.money.Quantity;
import io.gatehouse.risk.ApprovedTrade;
import io.gatehouse.risk.ReduceOnly;
import io.gatehouse.strategy.TradeProposal;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@DatabaseTest
class SubmitOrderTest {

    private final ExecutionDesk desk = new ExecutionDesk();

    @Test
    void anApprovedEntryIsRecordedBeforeItIsSent() {
        OrderRef ref = desk.submitted("ABC");

        OrderIntent intent = desk.order(ref).intent();
        assertThat(intent.quantity()).isEqualTo(Quantity.of(-5));
        assertThat(intent.limit()).isEqualTo(Price.of("0.45"));
        assertThat(intent.exitReason()).isEmpty();
        assertThat(intent.mid()).contains(Price.of("0.45"));
        assertThat(desk.book.ledger().initialMargin(ref.trade())).contains(Money.of("2500"));
        assertThat(desk.state(ref)).isEqualTo(OrderState.SENT);
        assertThat(desk.broker.commands()).containsExactly("place " + ref + " -5 at 0.45");
    }

    @Test
    void nothingIsSentWhenTheTransactionFails() {
        TradeProposal proposal = desk.proposal("ABC");

        assertThatThrownBy(() -> desk.inTransaction(() -> {
                    desk.submitOrder.submit((ApprovedTrade) desk.governor.decide(proposal));
                    throw new IllegalArgumentException("the step failed");
                }))
                .hasMessage("the step failed");

        assertThat(desk.broker.commands()).isEmpty();
        assertThat(desk.book.ledger().order(OrderRef.entryOf(proposal.id()))).isEmpty();
    }

    @Test
    void anEntrySubmittedAgainIsTheSameOrder() {
        OrderRef ref = desk.submitted("ABC");
        desk.market.quote(put("ABC"), "0.40", "0.44");

        Submission again = desk.submit(desk.proposal("ABC"));

        assertThat(again).isEqualTo(new Submission.Submitted(ref));
        assertThat(desk.broker.placements(ref)).isEqualTo(1);
    }

    @Test
    void theMidIsRoundedDownToTheCent() {
        TradeProposal mid = desk.proposal("ABC");
        TradeProposal halfCent = new TradeProposal(
                mid.id(),
                mid.rank(),
                mid.contract(),
                mid.contracts(),
                mid.quote(),
                Price.of("0.455"),
                mid.underlyingMid(),
                mid.outOfTheMoney(),
                mid.margin(),
                mid.premiumPerMargin(),
                mid.sector());

        OrderRef ref = ((Submission.Submitted) desk.submit(halfCent)).ref();

        assertThat(desk.order(ref).limit()).isEqualTo(Price.of("0.45"));
    }

    @Test
    void nothingIsEnteredInTheLastHalfHour() {
        desk.clock.advanceTo(Instant.parse("2026-11-20T20:30:00.000001Z"));

        assertThat(desk.submit(desk.proposal("ABC")))
                .isEqualTo(new Submission.Refused(
                        "nothing is entered after 2026-11-20T20:30:00Z; it is" + " 2026-11-20T20:30:00.000001Z"));
        assertThat(desk.broker.commands()).isEmpty();
    }

    @Test
    void nothingIsSubmittedOutsideTheMarketsHours() {
        desk.clock.advanceTo(Instant.parse("2026-11-20T21:00:00Z"));

        assertThat(desk.submit(desk.proposal("ABC")))
                .isEqualTo(new Submission.Refused("the market of 2026-11-20 is open from 2026-11-20T14:30:00Z to"
                        + " 2026-11-20T21:00:00Z; it is 2026-11-20T21:00:00Z"));
    }

    @Test
    void anApprovalDoesNotKeep() {
        ApprovedTrade approved = (ApprovedTrade) desk.inTransaction(() -> desk.governor.decide(desk.proposal("ABC")));
        desk.passes(60);
        Submission atTheLimit = desk.inTransaction(() -> desk.submitOrder.submit(approved));
        ApprovedTrade other = (ApprovedTrade) desk.inTransaction(() -> desk.governor.decide(desk.proposal("XYZ")));
        desk.passes(61);

        assertThat(atTheLimit).isInstanceOf(Submission.Submitted.class);
        assertThat(desk.<Submission>inTransaction(() -> desk.submitOrder.submit(other)))
                .isEqualTo(new Submission.Refused("approved 61 s ago, an approval keeps 60 s; decide again"));
    }

    @Test
    void anExitIsTheNextOfItsTrade() {
        TradeId trade = desk.held("ABC").trade();

        OrderRef first = ((Submission.Submitted) exit(trade)).ref();
        desk.broker.acknowledge(first);
        desk.inTransaction(() -> desk.cancelOrder.cancel(first));
        desk.broker.tell(new BrokerEvent.Cancelled(desk.account, first, "", desk.clock.now()));
        OrderRef second = ((Submission.Submitted) exit(trade)).ref();

        assertThat(first).isEqualTo(OrderRef.exitOf(trade, 1));
        assertThat(second).isEqualTo(OrderRef.exitOf(trade, 2));
        assertThat(desk.order(second).intent().quantity()).isEqualTo(Quantity.of(5));
        assertThat(desk.order(second).intent().exitReason()).isEqualTo(Optional.of(ExitReason.STOP));
        assertThat(desk.order(second).intent().session()).isEqualTo(TestLedger.SESSION);
    }

    @Test
    void anExitIsNotSubmittedWithoutASession() {
        TradeId trade = desk.held("ABC").trade();
        desk.clock.advanceTo(Instant.parse("2026-11-21T15:00:00Z"));

        assertThat(exit(trade)).isEqualTo(new Submission.Refused("the exchange does not trade on 2026-11-21"));
    }

    @Test
    void anExitMaySellInTheLastHalfHour() {
        TradeId trade = desk.held("ABC").trade();
        desk.clock.advanceTo(Instant.parse("2026-11-20T20:59:59Z"));

        assertThat(exit(trade)).isInstanceOf(Submission.Submitted.class);
    }

    private Submission exit(TradeId trade) {
        return desk.inTransaction(() -> desk.submitOrder.submit(
                (ReduceOnly) desk.governor.reduce(trade, put("ABC"), ExitReason.STOP, Price.of("1.40"))));
    }

    @Test
    void everyOrderAndTradeIsStampedWithThePhase() {
        OrderRef ref = desk.held("ABC");

        assertThat(desk.order(ref).intent().phase()).contains("EXPERIENCE");
        assertThat(desk.ledger.trade(ref.trade()).orElseThrow().phase()).contains("EXPERIENCE");
    }

    @Test
    void experienceNeverReachesRealMoneyWhateverWasApproved() {
        desk.broker.kind = AccountKind.LIVE;

        OrderRef ref = desk.submitted("ABC");

        assertThat(desk.state(ref)).isEqualTo(OrderState.CANCELLED);
        assertThat(desk.order(ref).reason())
                .startsWith("never sent: EXPERIENCE trades only on paper, and account ")
                .endsWith(" is real money");
        assertThat(new BrokerAccountKinds(desk.broker).kindOf(desk.account)).isEqualTo(AccountKind.LIVE);
    }

    @Test
    void aBrokerThatDoesNotSayIsTakenForRealMoney() {
        Broker silent = (Broker) Proxy.newProxyInstance(
                Broker.class.getClassLoader(),
                new Class<?>[] {Broker.class},
                (proxy, method, arguments) -> InvocationHandler.invokeDefault(proxy, method, arguments));

        assertThat(silent.kindOf(desk.account)).isEqualTo(AccountKind.LIVE);
    }

    @Test
    void aClosedTradeIsToldInsideTheTransactionAndAgainWithALateCommission() {
        OrderRef entry = desk.held("ABC");
        desk.announced.clear();
        desk.market.quote(put("ABC"), "0.20", "0.22");
        desk.watch();
        OrderRef exit = OrderRef.exitOf(entry.trade(), 1);
        desk.broker.acknowledge(exit);
        BrokerEvent.Executed closing = desk.broker.execute(exit, 5, "0.21");
        desk.broker.tell(closing);
        assertThat(desk.announced).containsOnlyOnce(new TradeClosed(entry.trade()));

        desk.broker.tell(desk.broker.charge(closing, "3.25"));

        assertThat(desk.announced.stream().filter(TradeClosed.class::isInstance))
                .hasSize(2);
    }
}
