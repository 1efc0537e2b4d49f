package io.gatehouse.risk;

import io.gatehouse.ledger.AccountId;

/** A signal ended because risk refused it. Told inside the transaction that ends it, once per signal. */
public record EntryRefused(RejectedTrade refused) {

    public AccountId account() {
        return refused.proposal().id().account();
    }
}
