package io.gatehouse.desk;

import io.gatehouse.ledger.AccountId;
import java.time.LocalDate;
import java.util.List;

/** What must hold after each session of a run; anything else ends the run with a failure. */
@FunctionalInterface
interface CheckSession {

    /** The invariants that do not hold, each in words with figures; none when all is well. */
    List<String> brokenBy(AccountId account, LocalDate session);
}
