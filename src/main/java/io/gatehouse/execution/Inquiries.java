package io.gatehouse.execution;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.OrderRef;
import java.time.Instant;
import java.util.Optional;

/** What was asked of the broker and when. Takes part in the caller's transaction. */
public interface Inquiries {

    /** When the broker first said that it has never seen the order; empty if it never said so. */
    Optional<Instant> firstAbsent(OrderRef ref);

    void recordAbsent(OrderRef ref, Instant at);

    /** The order was found after all. */
    void forgetAbsent(OrderRef ref);

    /** Up to when the account's activity was heard; empty before the first time. */
    Optional<Instant> heardUntil(AccountId account);

    void recordHeardUntil(AccountId account, Instant at);
}
