package io.gatehouse.phases;

import io.gatehouse.ledger.AccountId;

/**
 * An account was taken down, or in Experience has to start its evidence again. Told inside the transaction of the
 * fact that caused it: what listeners write stands or falls with it.
 */
public record PhaseDowngraded(PhaseTransition transition) {

    public AccountId account() {
        return transition.account();
    }
}
