package io.gatehouse.safety;

import io.gatehouse.ledger.AccountId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The record of latches. Append-only; takes part in the caller's transaction. */
public interface Latches {

    /** Notes a latch that has just closed. */
    void close(Latch latch);

    /** Open latches of an account, oldest first. */
    List<Latch> openOf(AccountId account);

    Optional<Latch> find(String id);

    /** Notes that a person has acknowledged an open latch; the last one counts. */
    void acknowledge(String id, Latch.Acknowledgement acknowledgement);

    /** Notes the release of an open latch. */
    void release(String id, Latch.Release release);

    /** Latches closed in a session. */
    int closedIn(AccountId account, LocalDate session);

    /** All latches closed at or after an instant, oldest first. */
    List<Latch> since(AccountId account, Instant from);
}
