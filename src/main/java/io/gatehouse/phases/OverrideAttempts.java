package io.gatehouse.phases;

import io.gatehouse.ledger.AccountId;
import java.time.Instant;
import java.util.List;

/** The record of every time the override password was given. Append-only; takes part in the caller's transaction. */
public interface OverrideAttempts {

    void note(AccountId account, String person, boolean correct, Instant at);

    /** When it was given wrongly since it was last right, oldest first, over all accounts. */
    List<Instant> wrongSinceRight();
}
