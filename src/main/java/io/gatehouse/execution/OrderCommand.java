package io.gatehouse.execution;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.OrderRef;
import io.gatehouse.money.Price;

/**
 * Something decided that the broker is to be told.
 *
 * @param limit the order's limit; the new one for a reprice
 * @param attempts how often there was no connection to hand it over
 */
public record OrderCommand(long seq, AccountId account, OrderRef ref, Kind kind, Price limit, int attempts) {

    /** Only {@code PLACE} must never be handed over twice; the others may. */
    public enum Kind {
        PLACE,
        REPRICE,
        CANCEL
    }
}
