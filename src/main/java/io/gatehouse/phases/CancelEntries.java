package io.gatehouse.phases;

import io.gatehouse.ledger.AccountId;

/** Asks for the end of every working entry of an account, in the caller's transaction. */
@FunctionalInterface
interface CancelEntries {

    void of(AccountId account);
}
