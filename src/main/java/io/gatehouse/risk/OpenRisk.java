package io.gatehouse.risk;

import io.gatehouse.instrument.Instrument;
import io.gatehouse.instrument.Symbol;
import io.gatehouse.ledger.TradeId;
import io.gatehouse.money.Money;
import io.gatehouse.money.Price;
import io.gatehouse.money.Quantity;
import io.gatehouse.strategy.TradeProposal;
import java.util.List;

/**
 * One position that is open or being opened.
 *
 * @param lots what is held of it, and what its working entry may still fill
 */
record OpenRisk(TradeId trade, List<Lot> lots) {

    /**
     * A number of one instrument.
     *
     * @param quantity signed; negative is short
     * @param credit dollars per share for which it was sold, or the limit at which it is being sold; that of the
     *     option for shares that were assigned
     * @param lastPrice its last mark, or that limit: what it is worth while the market says nothing usable
     */
    record Lot(Instrument instrument, Quantity quantity, Price credit, Price lastPrice) {

        /** Contracts × 100 × credit × 2; 100 assigned shares count as the contract they came from. */
        Money plannedLoss() {
            return instrument.valueOf(quantity.abs(), credit).times(2);
        }
    }

    OpenRisk {
        lots = List.copyOf(lots);
    }

    /** A proposal as it will be once it is filled at its limit. */
    static OpenRisk of(TradeProposal proposal) {
        return new OpenRisk(
                proposal.id(),
                List.of(new Lot(
                        proposal.contract(), proposal.contracts().negated(), proposal.limit(), proposal.limit())));
    }

    /** What it may lose at its stop, without costs. */
    Money plannedLoss() {
        return lots.stream().map(Lot::plannedLoss).reduce(Money.ZERO, Money::plus);
    }

    Symbol underlying() {
        return trade.symbol();
    }
}
