package io.gatehouse.strategy;

import io.gatehouse.instrument.Instrument;
import io.gatehouse.instrument.OptionContract;
import io.gatehouse.instrument.Stock;
import io.gatehouse.ledger.Position;
import io.gatehouse.ledger.Trade;
import io.gatehouse.money.Money;
import io.gatehouse.money.Price;
import io.gatehouse.money.Quantity;
import io.gatehouse.money.Ratio;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A trade a validation has open.
 *
 * @param cash what it has brought in so far, commissions included
 */
record OpenPut(Trade trade, Position held, Money cash) {

    private static final int STRIKE_DECIMALS = 3;

    static OpenPut sold(Trade trade) {
        Position held = new Position(
                trade.id().account(),
                trade.id(),
                trade.contract(),
                trade.contracts().negated());
        Money credit = trade.contract().valueOf(trade.contracts(), trade.credit());
        return new OpenPut(trade, held, credit.minus(FillModel.optionCommission(trade.credit(), trade.contracts())));
    }

    /** The same trade after assignment: the shares, paid at the strike. */
    OpenPut assigned() {
        OptionContract contract = trade.contract();
        Money paid = contract.valueOf(trade.contracts(), contract.strike());
        Quantity shares = trade.contracts().times(contract.multiplier());
        return new OpenPut(trade, holding(new Stock(contract.underlying()), shares), cash.minus(paid));
    }

    /**
     * The same trade after a split: more contracts at a lower strike and credit, or more shares. Part contracts
     * and shares are dropped; screens keep positions away from announced splits, so this is the rare late notice.
     */
    OpenPut split(Ratio newPerOld) {
        if (!isPut()) {
            return new OpenPut(trade, holding(held.instrument(), times(held.quantity(), newPerOld)), cash);
        }
        OptionContract old = trade.contract();
        var contract = new OptionContract(
                old.underlying(), old.expiry(), divided(old.strike(), newPerOld, STRIKE_DECIMALS), old.right());
        Trade smaller = new Trade(
                trade.id(),
                contract,
                times(trade.contracts(), newPerOld),
                divided(trade.credit(), newPerOld, Money.SCALE),
                trade.initialMargin(),
                trade.openedAt(),
                trade.closed());
        return new OpenPut(smaller, holding(contract, smaller.contracts().negated()), cash);
    }

    private Position holding(Instrument instrument, Quantity quantity) {
        return new Position(trade.id().account(), trade.id(), instrument, quantity);
    }

    private static Quantity times(Quantity quantity, Ratio factor) {
        BigDecimal exact = BigDecimal.valueOf(quantity.units()).multiply(factor.value());
        return Quantity.of(exact.setScale(0, RoundingMode.DOWN).longValueExact());
    }

    private static Price divided(Price price, Ratio divisor, int decimals) {
        return new Price(price.perShare().divide(divisor.value(), decimals, RoundingMode.HALF_EVEN));
    }

    boolean isPut() {
        return held.quantity().isNegative();
    }
}
