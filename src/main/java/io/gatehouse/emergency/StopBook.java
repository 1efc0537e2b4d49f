package io.gatehouse.emergency;

import io.gatehouse.ledger.AccountId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Stops and drills in the database. Append-only; takes part in the caller's transaction. */
public interface StopBook {

    /** The latch that a stop closed for an account, or found closed; empty while nobody has recorded it. */
    Optional<String> latchOf(String stop, AccountId account);

    void add(String stop, AccountId account, String latch);

    /** Audit lines of a stop that are recorded already. */
    int linesOf(String stop, AccountId account);

    void addLine(String stop, AccountId account, int number);

    /** Notes that everything held is to be closed for as long as a latch is; once is enough. */
    void orderFlatten(String latch, AccountId account);

    boolean isFlattenOrdered(String latch);

    void add(Drill drill);

    /** Drills of an account, latest first. */
    List<Drill> drills(AccountId account);

    /** The session of the last drill that passed. */
    default Optional<LocalDate> lastPassed(AccountId account) {
        return drills(account).stream()
                .filter(Drill::passed)
                .map(Drill::session)
                .findFirst();
    }
}
