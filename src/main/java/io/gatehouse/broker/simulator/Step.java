package io.gatehouse.broker.simulator;

import io.gatehouse.execution.BrokerEvent;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.OrderRef;
import io.gatehouse.money.Money;
import io.gatehouse.money.Price;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Something the broker will do at a planned instant. */
sealed interface Step {

    /** Acknowledge a new order or refuse it. */
    record Answer(OrderRef ref) implements Step {}

    /** Look whether the market takes a working order. */
    record TryFill(OrderRef ref) implements Step {}

    /** Carry out a new limit, or a cancel when the limit is empty. */
    record Amend(AccountId account, OrderRef ref, Optional<Price> limit) implements Step {}

    /** Refuse an order that was acknowledged. */
    record TurnDown(OrderRef ref) implements Step {}

    /** End what is left of a day order at the close. */
    record EndDay(OrderRef ref) implements Step {}

    /** Book and report what an execution costs. */
    record Charge(AccountId account, String executionId, Money commission) implements Step {}

    /** At 06:30: dividends, splits, the day's gaps. */
    record StartDay(LocalDate session) implements Step {}

    /** At 17:30: what became of the options that expired. */
    record Expire(LocalDate session) implements Step {}

    /** Lose the connection. */
    record Break(Instant until) implements Step {}

    /** Have the connection back. */
    record Restore() implements Step {}

    /** Tell the desk. */
    record Tell(BrokerEvent event) implements Step {}

    /** Whether it is about the life of this order and has no meaning once the order has ended. */
    default boolean endsWith(OrderRef order) {
        return (this instanceof Answer answer && answer.ref().equals(order))
                || (this instanceof TryFill attempt && attempt.ref().equals(order))
                || (this instanceof TurnDown late && late.ref().equals(order))
                || (this instanceof EndDay close && close.ref().equals(order));
    }
}
