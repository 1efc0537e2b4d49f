package io.gatehouse.ledger;

import io.gatehouse.money.Money;
import java.time.LocalDate;

/**
 * An account at a session's close.
 *
 * @param positionsValue marks of everything held; negative for short options
 */
public record SessionEquity(AccountId account, LocalDate session, Money cash, Money positionsValue) {

    public Money netLiquidation() {
        return cash.plus(positionsValue);
    }
}
