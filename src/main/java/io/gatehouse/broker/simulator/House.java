package io.gatehouse.broker.simulator;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.money.Money;
import java.util.List;

/**
 * What a simulated broker is opened with.
 *
 * @param seed of every draw: delays, fills, order ids, the house's margin
 * @param accounts at least one; an account of the journal that is not named is kept
 * @param startingCash of an account that is opened for the first time; one that exists keeps its cash
 * @param faults what goes wrong
 */
public record House(long seed, List<AccountId> accounts, Money startingCash, FaultPlan faults) {

    /** @throws IllegalArgumentException without an account, with one named twice, or with negative cash */
    public House {
        accounts = List.copyOf(accounts);
        if (accounts.isEmpty() || accounts.stream().distinct().count() != accounts.size()) {
            throw new IllegalArgumentException(
                    "a simulated broker holds one or more different accounts; have " + accounts);
        }
        if (startingCash.isNegative()) {
            throw new IllegalArgumentException("starting cash is zero or more; have " + startingCash);
        }
    }
}
