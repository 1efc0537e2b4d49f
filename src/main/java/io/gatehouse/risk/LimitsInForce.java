package io.gatehouse.risk;

import io.gatehouse.ledger.AccountId;

/** Which limits bind an account now. Whoever decides that (a phase, a pending change) implements it. */
@FunctionalInterface
public interface LimitsInForce {

    RiskLimits of(AccountId account);
}
