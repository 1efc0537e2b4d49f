package io.gatehouse.phases;

import io.gatehouse.ledger.AccountId;

/** Any move was applied, downgrades included. Told inside its transaction. */
public record PhaseMoved(PhaseTransition transition) {

    public AccountId account() {
        return transition.account();
    }
}
