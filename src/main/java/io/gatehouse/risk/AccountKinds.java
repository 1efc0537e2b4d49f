package io.gatehouse.risk;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.AccountKind;

/** Whose money an account trades with; implemented where the broker is. */
@FunctionalInterface
public interface AccountKinds {

    /** The kind of the account that orders would reach now; real money when the broker does not say. */
    AccountKind kindOf(AccountId account);
}
