package io.gatehouse.broker.simulator;

import io.gatehouse.execution.BrokerEvent;
import io.gatehouse.execution.BrokerOrder;
import io.gatehouse.execution.OrderTicket;
import io.gatehouse.ledger.OrderRef;
import io.gatehouse.money.Money;
import io.gatehouse.money.Price;
import io.gatehouse.money.Quantity;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * An order in the broker's books.
 *
 * @param ticket with the limit in force
 * @param since when it arrived, then when it was accepted
 * @param marginPerUnit initial margin held for each unit sold
 * @param attempts how often the market was asked; numbers the draws
 * @param attemptsAtLimit the same since the limit in force
 * @param reason why it was refused or ended; empty otherwise
 */
record SimulatedOrder(
        OrderTicket ticket,
        String brokerOrderId,
        Phase phase,
        Instant since,
        Money marginPerUnit,
        int attempts,
        int attemptsAtLimit,
        List<BrokerEvent.Executed> executions,
        String reason) {

    /** How far it has come. */
    enum Phase {
        PENDING,
        WORKING,
        FILLED,
        CANCELLED,
        REJECTED;

        boolean isTerminal() {
            return this != PENDING && this != WORKING;
        }
    }

    SimulatedOrder {
        executions = List.copyOf(executions);
    }

    static SimulatedOrder taken(OrderTicket ticket, String brokerOrderId, Instant at) {
        return new SimulatedOrder(ticket, brokerOrderId, Phase.PENDING, at, Money.ZERO, 0, 0, List.of(), "");
    }

    OrderRef ref() {
        return ticket.ref();
    }

    boolean isSell() {
        return ticket.quantity().isNegative();
    }

    Quantity filled() {
        return executions.stream().map(BrokerEvent.Executed::quantity).reduce(Quantity.ZERO, Quantity::plus);
    }

    /** Signed like the ticket's quantity. */
    Quantity unfilled() {
        return ticket.quantity().minus(filled());
    }

    SimulatedOrder accepted(Money margin, Instant at) {
        return new SimulatedOrder(ticket, brokerOrderId, Phase.WORKING, at, margin, 0, 0, executions, reason);
    }

    SimulatedOrder ended(Phase terminal, String why) {
        return new SimulatedOrder(
                ticket, brokerOrderId, terminal, since, marginPerUnit, attempts, attemptsAtLimit, executions, why);
    }

    SimulatedOrder tried() {
        return new SimulatedOrder(
                ticket,
                brokerOrderId,
                phase,
                since,
                marginPerUnit,
                attempts + 1,
                attemptsAtLimit + 1,
                executions,
                reason);
    }

    SimulatedOrder limitedTo(Price limit) {
        OrderTicket other = new OrderTicket(
                ticket.account(), ticket.ref(), ticket.session(), ticket.instrument(), ticket.quantity(), limit);
        return new SimulatedOrder(other, brokerOrderId, phase, since, marginPerUnit, attempts, 0, executions, reason);
    }

    SimulatedOrder traded(BrokerEvent.Executed execution) {
        List<BrokerEvent.Executed> all =
                Stream.concat(executions.stream(), Stream.of(execution)).toList();
        SimulatedOrder after =
                new SimulatedOrder(ticket, brokerOrderId, phase, since, marginPerUnit, attempts + 1, 0, all, reason);
        return after.unfilled().isZero() ? after.ended(Phase.FILLED, "") : after;
    }

    BrokerOrder asBrokerOrder() {
        BrokerOrder.Status status = switch (phase) {
            case PENDING, WORKING -> BrokerOrder.Status.WORKING;
            case FILLED -> BrokerOrder.Status.FILLED;
            case CANCELLED -> BrokerOrder.Status.CANCELLED;
            case REJECTED -> BrokerOrder.Status.REJECTED;
        };
        return new BrokerOrder(ticket, brokerOrderId, status, filled(), reason);
    }
}
