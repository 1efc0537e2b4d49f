package io.gatehouse.strategy;

import io.gatehouse.ledger.ExitReason;
import io.gatehouse.market.Quote;
import io.gatehouse.money.Money;
import io.gatehouse.money.Price;
import io.gatehouse.money.Quantity;

/**
 * At which prices a validation buys and sells, and what that costs.
 *
 * <ul>
 *   <li>Entry: the mid rounded down to the cent, minus one cent; never below the bid or the least premium.
 *   <li>Exit by target: the mid rounded up to the cent, because a resting limit waits for it.
 *   <li>Exit by stop or time: the ask, because it must be filled.
 *   <li>Assigned shares: the bid.
 *   <li>Commission: $0.65 a contract at a premium of 0.10 or more, $0.50 from 0.05, $0.25 below; $0.005 a share; at
 *       least $1.00 an order.
 * </ul>
 */
final class FillModel {

    private static final Price CENT = Price.ofCents(1);
    private static final Money LEAST_COMMISSION = Money.of("1.00");

    private FillModel() {}

    static Price entry(TradeProposal proposal, Price leastPremium) {
        Price limit = proposal.limit();
        return limit.minus(CENT)
                .max(leastPremium.min(limit))
                .max(proposal.quote().bid());
    }

    static Price exit(ExitReason reason, Quote.Usable quote) {
        return switch (reason) {
            case TARGET -> quote.mid().ceilToCent();
            case STOP, TIME, EXPIRED, EMERGENCY, MANUAL -> quote.ask();
            case ASSIGNED_SHARES -> quote.bid();
        };
    }

    static Money optionCommission(Price premium, Quantity contracts) {
        Money perContract = Money.of(
                premium.isBelow(Price.ofCents(5)) ? "0.25" : premium.isBelow(Price.ofCents(10)) ? "0.50" : "0.65");
        return perContract.times(contracts.units()).max(LEAST_COMMISSION);
    }

    static Money shareCommission(Quantity shares) {
        return Money.of("0.005").times(shares.units()).max(LEAST_COMMISSION);
    }
}
