package io.gatehouse.ledger;

import io.gatehouse.money.Money;
import java.time.Instant;

/**
 * A movement of cash that is neither a fill nor a commission.
 *
 * @param reference unique per account; booking the same reference again changes nothing
 * @param amount positive comes in
 */
public record CashEntry(AccountId account, String reference, Kind kind, Money amount, Instant at) {

    /** Why cash moved. */
    public enum Kind {
        DEPOSIT,
        DIVIDEND,
        /** What a trade that a person made at the broker brought in, once nothing of it is held any more. */
        MANUAL_TRADE
    }
}
