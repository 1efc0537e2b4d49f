package io.gatehouse.execution;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.OrderRef;

/** An order has ended: filled, cancelled or rejected. Told after the commit; the ledger says how. */
public record OrderClosed(OrderRef ref) {

    public AccountId account() {
        return ref.trade().account();
    }
}
