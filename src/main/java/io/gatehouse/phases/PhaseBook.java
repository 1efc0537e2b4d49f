package io.gatehouse.phases;

import io.gatehouse.ledger.AccountId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The record of phases and sizes. Transitions and size changes are append-only; where an account stands is what
 * they add up to, kept with them in the caller's transaction.
 */
public interface PhaseBook {

    /** Where an account stands; a new one is in Experience. */
    PhaseStanding standing(AccountId account);

    /** The standing by folding the account's whole record again, for verification. */
    PhaseStanding folded(AccountId account);

    /** Records a move and, with it, where the account stands from now on. */
    void record(PhaseTransition transition, SizeChange size);

    /** Records a change of size within a phase. */
    void record(SizeChange size);

    /** Moves of an account, oldest first. */
    List<PhaseTransition> transitions(AccountId account);

    Optional<PhaseTransition> lastTransition(AccountId account);

    /** Whether the account was taken down in a session. */
    boolean wasDowngradedIn(AccountId account, LocalDate session);

    /** Overrides and resets applied after an instant. */
    int byHandSince(AccountId account, Instant from);

    /** Size changes of an account, oldest first. */
    List<SizeChange> sizeChanges(AccountId account);
}
