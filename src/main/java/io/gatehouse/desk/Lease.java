package io.gatehouse.desk;

import io.gatehouse.ledger.AccountId;
import java.time.Instant;
import java.util.Optional;

/**
 * One node's right to run an account. It runs out five seconds after it was last renewed, judged by the
 * database's clock, so that another node can take over from one that died.
 */
public interface Lease {

    /** How long a lease lasts without renewal, in seconds. */
    int SECONDS = 5;

    /** Takes the account if nobody holds it or the holder's time has run out. */
    boolean acquire(AccountId account);

    /** Renews outside a step, so that a slow step or a paced clock does not cost the lease. */
    boolean renew(AccountId account);

    /**
     * Renews inside a step's transaction and stores how far the desk clock has come. Locks the lease until the
     * step commits, so that no other node can begin while this one still may write.
     *
     * @throws LeaseLost if another node has taken the account; the step must not commit
     */
    void advance(AccountId account, Instant deskTime);

    /** How far the account's desk clock had come, empty for a new account. */
    Optional<Instant> deskTime(AccountId account);

    /** Gives the account up at a clean stop. */
    void release(AccountId account);
}
