package io.gatehouse.risk;

import io.gatehouse.instrument.OptionContract;
import io.gatehouse.money.Money;
import io.gatehouse.money.Price;
import io.gatehouse.money.Quantity;
import io.gatehouse.strategy.TradeProposal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * What a phase allows an account's entries now.
 *
 * @param phase its name, with which orders are stamped
 * @param closed why the phase allows no entry at all; empty when it does
 * @param slots how many entries it allows; empty for as many as the limits do
 * @param size planned loss of a position in dollars; empty for the strategy's own number of contracts
 * @param positionLoss planned loss a position may have, instead of the limits'; empty for theirs
 */
public record PhaseTerms(
        String phase,
        Optional<String> closed,
        Optional<EntrySlots> slots,
        Optional<Money> size,
        Optional<Money> positionLoss) {

    /** A phase that asks nothing of an entry. */
    public static PhaseTerms unlimited(String phase) {
        return new PhaseTerms(phase, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The proposal with the number of contracts the phase allows, which may be zero. */
    TradeProposal sized(TradeProposal proposal) {
        return size.map(dollars -> proposal.ofContracts(contracts(dollars, proposal.limit())))
                .orElse(proposal);
    }

    /** Size ÷ (200 × credit), rounded down: what a contract loses at the stop is twice its credit. */
    public static Quantity contracts(Money size, Price credit) {
        BigDecimal each = credit.perShare().multiply(BigDecimal.valueOf(2L * OptionContract.SHARES));
        return Quantity.of(size.amount().divide(each, 0, RoundingMode.DOWN).longValueExact());
    }
}
