package io.gatehouse.execution;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.OrderRef;

/** Something of an order was filled. Told after the commit, once per execution. */
public record OrderFilled(OrderRef ref, String executionId) {

    public AccountId account() {
        return ref.trade().account();
    }
}
