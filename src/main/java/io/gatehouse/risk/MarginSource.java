package io.gatehouse.risk;

import io.gatehouse.instrument.OptionContract;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.money.Money;
import io.gatehouse.money.Price;
import io.gatehouse.money.Quantity;
import java.util.Optional;

/** What a broker would ask as margin; implemented where the broker is. */
@FunctionalInterface
public interface MarginSource {

    /**
     * Initial margin for selling.
     *
     * @param contracts positive
     * @param premium dollars per share
     * @return dollars for all contracts; empty when the broker gave no answer
     */
    Optional<Money> initialMargin(AccountId account, OptionContract contract, Quantity contracts, Price premium);
}
