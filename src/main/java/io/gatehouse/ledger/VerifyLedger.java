package io.gatehouse.ledger;

import java.util.List;

/** Proves that what the ledger keeps ready is what its record adds up to. */
public interface VerifyLedger {

    /**
     * Folds the account's whole record again and compares: orders with their events, positions with Σ fills, cash
     * with Σ entries, fills and commissions. One line per deviation with both figures; empty when all agree.
     */
    List<String> deviations(AccountId account);
}
