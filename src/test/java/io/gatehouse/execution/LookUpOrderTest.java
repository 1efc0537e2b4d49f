package io.gatehouse.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.gatehouse.DatabaseTest;
import io.gatehouse.ledger.OrderRef;
import io.gatehouse.ledger.OrderState;
import io.gatehouse.money.Price;
import io.gatehouse.money.Quantity;
import io.gatehouse.risk.ApprovedTrade;
import io.gatehouse.strategy.TradeProposal;
import org.junit.jupiter.api.Test;

@DatabaseTest
class LookUpOrderTest {

    private final ExecutionDesk desk = new ExecutionDesk();

    @Test
    void anOrderWhoseAcknowledgementWasLostIsFoundWorking() {
        OrderRef ref = desk.submitted("ABC");

        assertThat(desk.lookUp(ref)).isEqualTo(new OrderFate.Known(OrderState.WORKING));
        assertThat(desk.state(ref)).isEqualTo(OrderState.WORKING);
        assertThat(desk.broker.placements(ref)).isEqualTo(1);
    }

    @Test
    void anOrderThatNeverArrivedIsGivenUpAfterTwoAnswersAMinuteApart() {
        desk.broker.loseMessages();
        OrderRef ref = desk.submitted("ABC");
        desk.broker.carryMessages();

        assertThat(desk.lookUp(ref)).isEqualTo(new OrderFate.Unknown("not seen by the broker, asked once"));
        desk.passes(59);
        assertThat(desk.lookUp(ref))
                .isEqualTo(new OrderFate.Unknown("not seen by the broker for 59 s, given up after 60 s"));
        desk.passes(1);
        assertThat(desk.lookUp(ref)).isEqualTo(new OrderFate.Known(OrderState.CANCELLED));

        assertThat(desk.order(ref).reason()).isEqualTo("never reached the broker");
        assertThat(desk.announced).containsExactly(new OrderClosed(ref));
        assertThat(desk.broker.placements(ref)).isEqualTo(1);
    }

    @Test
    void anOrderThatArrivesBetweenTwoAnswersIsNotGivenUp() {
        desk.broker.loseMessages();
        OrderRef ref = desk.submitted("ABC");
        desk.lookUp(ref);
        desk.passes(30);
        desk.broker.take(new OrderTicket(
                desk.account,
                ref,
                desk.order(ref).intent().session(),
                desk.order(ref).intent().instrument(),
                Quantity.of(-5),
                Price.of("0.45")));
        desk.lookUp(ref);

        assertThat(desk.state(ref)).isEqualTo(OrderState.WORKING);
        assertThat(desk.inquiries.firstAbsent(ref)).isEmpty();
    }

    @Test
    void noAnswerLeavesTheFateUnknown() {
        OrderRef ref = desk.submitted("ABC");
        desk.broker.fallSilent();

        assertThat(desk.lookUp(ref)).isEqualTo(new OrderFate.Unknown("no reply within 10 s"));
        desk.passes(3600);
        assertThat(desk.lookUp(ref)).isEqualTo(new OrderFate.Unknown("no reply within 10 s"));
        assertThat(desk.state(ref)).isEqualTo(OrderState.SENT);
    }

    @Test
    void anOrderThatWasNotSentYetIsSentInstead() {
        desk.broker.disconnect();
        OrderRef ref = desk.submitted("ABC");
        desk.broker.reconnect();

        assertThat(desk.lookUp(ref)).isEqualTo(new OrderFate.NotSentYet());

        assertThat(desk.broker.placements(ref)).isEqualTo(1);
    }

    @Test
    void fillsThatWereNotHeardAreBookedBeforeTheEnd() {
        OrderRef ref = desk.working("ABC");
        BrokerEvent.Executed executed = desk.broker.execute(ref, -2, "0.45");
        desk.broker.charge(executed, "1.30");
        desk.broker.end(ref, BrokerOrder.Status.CANCELLED, "the session has closed");

        assertThat(desk.lookUp(ref)).isEqualTo(new OrderFate.Known(OrderState.CANCELLED));

        assertThat(desk.order(ref).filled()).isEqualTo(Quantity.of(-2));
        assertThat(desk.order(ref).reason()).isEqualTo("the session has closed");
        assertThat(desk.announced).containsExactly(new OrderFilled(ref, executed.executionId()), new OrderClosed(ref));
    }

    @Test
    void anOrderThatEndedInOurBooksAndWorksAtTheBrokerIsOfUnknownFate() {
        OrderRef ref = desk.working("ABC");
        desk.inTransaction(() -> desk.ledger.recordCancelled(ref, "as asked", desk.clock.now()));

        assertThat(desk.lookUp(ref))
                .isEqualTo(new OrderFate.Unknown("the broker works an order that is CANCELLED in our books"));
    }

    @Test
    void aCompletelyFilledOrderIsFoundFilled() {
        OrderRef ref = desk.submitted("ABC");
        desk.broker.execute(ref, -5, "0.45");

        assertThat(desk.lookUp(ref)).isEqualTo(new OrderFate.Known(OrderState.FILLED));
    }

    @Test
    void aRejectThatWasNotHeardIsFound() {
        OrderRef ref = desk.submitted("ABC");
        desk.broker.end(ref, BrokerOrder.Status.REJECTED, "no permission");

        assertThat(desk.lookUp(ref)).isEqualTo(new OrderFate.Known(OrderState.REJECTED));
        assertThat(desk.order(ref).reason()).isEqualTo("201 no permission");
    }

    @Test
    void anEndIsNotBookedWhileExecutionsAreMissing() {
        OrderRef ref = desk.working("ABC");
        BrokerEvent.Executed known = desk.broker.execute(ref, -1, "0.45");
        desk.broker.tell(known);
        desk.broker
                .orders()
                .computeIfPresent(
                        ref,
                        (r, order) -> new BrokerOrder(
                                order.ticket(),
                                order.brokerOrderId(),
                                BrokerOrder.Status.CANCELLED,
                                Quantity.of(-3),
                                "closed"));

        assertThat(desk.lookUp(ref))
                .isEqualTo(new OrderFate.Unknown("the broker has -3 filled, its executions add up to -1"));
        assertThat(desk.state(ref)).isEqualTo(OrderState.WORKING);
    }

    @Test
    void anEndIsNotBookedWhileTheActivityIsUnknown() {
        OrderRef ref = desk.working("ABC");
        desk.broker.execute(ref, -5, "0.45");
        ExecutionDesk halfDeaf = desk.breakable(new ExecutionDesk.Wrap() {
            @Override
            public <T> T wrap(Class<T> type, T real) {
                return type == Broker.class ? type.cast(Silenced.activity((Broker) real)) : real;
            }
        });

        assertThat(halfDeaf.lookUp(ref))
                .isEqualTo(new OrderFate.Unknown("its executions are unknown: no reply within 10 s"));
        assertThat(desk.state(ref)).isEqualTo(OrderState.WORKING);
    }

    @Test
    void aLimitTheBrokerMissedIsToldAgain() {
        OrderRef ref = desk.working("ABC");
        desk.broker.loseMessages();
        desk.inTransaction(() -> desk.changeLimit.change(ref, Price.of("0.44")));
        desk.broker.carryMessages();

        desk.lookUp(ref);
        desk.lookUp(ref);

        assertThat(desk.broker.commands())
                .containsExactly(
                        "place " + ref + " -5 at 0.45", "reprice " + ref + " to 0.44", "reprice " + ref + " to 0.44");
    }

    @Test
    void anOrderTheBrokerForgotAfterAcknowledgingItIsUnknown() {
        OrderRef ref = desk.working("ABC");
        desk.broker.orders().clear();

        assertThat(desk.lookUp(ref))
                .isEqualTo(new OrderFate.Unknown("the broker has never seen an order that is WORKING in our books"));
    }

    @Test
    void anOrderThatHasEndedStaysEnded() {
        OrderRef ref = desk.held("ABC");
        assertThat(desk.lookUp(ref)).isEqualTo(new OrderFate.Known(OrderState.FILLED));

        desk.broker.orders().clear();
        assertThat(desk.lookUp(ref)).isEqualTo(new OrderFate.Known(OrderState.FILLED));

        desk.broker.disconnect();
        OrderRef unsent = desk.submitted("XYZ");
        desk.inTransaction(() -> desk.cancelOrder.cancel(unsent));
        assertThat(desk.lookUp(unsent)).isEqualTo(new OrderFate.Known(OrderState.CANCELLED));
    }

    @Test
    void theBrokerIsNotAskedForWhatItNeverGot() {
        TradeProposal proposal = desk.proposal("ABC");
        OrderRef ref = OrderRef.entryOf(proposal.id());
        desk.inTransaction(() -> {
            desk.submitOrder.submit((ApprovedTrade) desk.governor.decide(proposal));
            desk.cancelOrder.cancel(ref);
        });
        desk.broker.fallSilent();

        assertThat(desk.lookUp(ref)).isEqualTo(new OrderFate.Known(OrderState.CANCELLED));
    }

    @Test
    void anOrderThatDoesNotExistIsNotLookedUp() {
        OrderRef ref = OrderRef.entryOf(desk.book.trade("ABC"));

        assertThatIllegalStateException()
                .isThrownBy(() -> desk.lookUp(ref))
                .withMessage("there is no order " + ref + " to look up");
    }
}
