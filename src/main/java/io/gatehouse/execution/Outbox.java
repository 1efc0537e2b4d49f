package io.gatehouse.execution;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.OrderRef;
import io.gatehouse.money.Price;
import java.util.List;

/** What is decided and not yet handed to the broker. Takes part in the caller's transaction. */
public interface Outbox {

    void add(OrderRef ref, OrderCommand.Kind kind, Price limit);

    /** Oldest first. */
    List<OrderCommand> pending(AccountId account);

    /** Takes a command out; false if it is not there any more. */
    boolean take(OrderCommand command);

    /** Puts a command back that certainly was not handed over, with one attempt more. */
    void putBack(OrderCommand command);

    boolean holds(OrderRef ref, OrderCommand.Kind kind);

    /** Takes out everything about an order. */
    void drop(OrderRef ref);
}
