package io.gatehouse.phases;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.TradeId;

/**
 * Proof of Concept entered once more than it may, which never should happen. Told inside a transaction after the fill
 * was committed.
 *
 * @param trade the one too many
 * @param entered entries in the window, this one included
 * @param most entries allowed
 */
public record DailyLimitExceeded(TradeId trade, int entered, int most) {

    public AccountId account() {
        return trade.account();
    }
}
