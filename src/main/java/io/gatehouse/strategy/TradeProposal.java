package io.gatehouse.strategy;

import io.gatehouse.instrument.OptionContract;
import io.gatehouse.ledger.TradeId;
import io.gatehouse.market.Quote;
import io.gatehouse.money.Money;
import io.gatehouse.money.Price;
import io.gatehouse.money.Quantity;
import io.gatehouse.money.Ratio;

/**
 * A signal: one short put the screens have let pass, once per symbol and session.
 *
 * @param rank 1 for the session's best premium per margin
 * @param contracts how many to sell; zero when the phase allows none
 * @param quote the option's quote it was decided on
 * @param limit the entry limit, the mid at decision
 * @param underlyingMid the share's mid at decision
 * @param outOfTheMoney (mid − strike) ÷ mid
 * @param margin formula margin of one contract in dollars
 * @param premiumPerMargin premium of one contract ÷ its margin
 */
public record TradeProposal(
        TradeId id,
        int rank,
        OptionContract contract,
        Quantity contracts,
        Quote.Usable quote,
        Price limit,
        Price underlyingMid,
        Ratio outOfTheMoney,
        Money margin,
        Ratio premiumPerMargin,
        String sector) {

    /** The same signal with another number of contracts. */
    public TradeProposal ofContracts(Quantity number) {
        return new TradeProposal(
                id,
                rank,
                contract,
                number,
                quote,
                limit,
                underlyingMid,
                outOfTheMoney,
                margin,
                premiumPerMargin,
                sector);
    }
}
