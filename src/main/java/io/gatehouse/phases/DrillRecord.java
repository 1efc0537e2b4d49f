package io.gatehouse.phases;

import io.gatehouse.ledger.AccountId;
import java.time.LocalDate;
import java.util.Optional;

/** When the emergency stop was last drilled; implemented where it is. */
@FunctionalInterface
public interface DrillRecord {

    /** The session of the last drill that passed; empty when none is known. */
    Optional<LocalDate> lastPassed(AccountId account);
}
