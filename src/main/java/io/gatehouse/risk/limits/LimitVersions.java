package io.gatehouse.risk.limits;

import io.gatehouse.ledger.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The record of limits in force. Append-only; takes part in the caller's transaction. */
public interface LimitVersions {

    void add(LimitVersion version);

    /** Number of the version in force; zero before the first. */
    int latest(AccountId account);

    /** @throws IllegalArgumentException if there is no such version */
    LimitVersion version(AccountId account, int number);

    /** Every version, oldest first. */
    List<LimitVersion> of(AccountId account);

    /** What the file said when it was last looked at. */
    Optional<LimitValues> lastFile(AccountId account);

    /** Keeps what the file says now. */
    void sawFile(AccountId account, LimitValues values, Instant at);
}
