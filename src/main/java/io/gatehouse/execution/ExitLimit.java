package io.gatehouse.execution;

import io.gatehouse.ledger.ExitReason;
import io.gatehouse.market.Quote;
import io.gatehouse.money.Price;
import io.gatehouse.strategy.ExitJudgement;

/**
 * At which price an exit is tried. What limits a loss, or has run out of time, pays through the market at once;
 * a profit may wait one watch for the middle.
 */
final class ExitLimit {

    private static final Price TICK = Price.ofCents(1);

    private ExitLimit() {}

    /**
     * Of a new order: the rule's hint, and beyond it by a cent unless it is a profit.
     *
     * @param bought whether what is closed was bought, so that it is sold
     */
    static Price first(ExitJudgement.Exit exit, boolean bought) {
        return switch (exit.reason()) {
            case TARGET, EXPIRED -> exit.priceHint();
            case STOP, TIME -> exit.priceHint().plus(TICK);
            case EMERGENCY, MANUAL ->
                bought ? below(exit.priceHint()) : exit.priceHint().plus(TICK);
            case ASSIGNED_SHARES -> below(exit.priceHint());
        };
    }

    /** Of an order that was not filled since the last watch. */
    static Price next(ExitReason reason, Quote.Usable quote, boolean bought) {
        if (bought) {
            return below(quote.bid().floorToCent());
        }
        return switch (reason) {
            case TARGET, EXPIRED -> quote.ask().ceilToCent();
            case STOP, TIME, EMERGENCY, MANUAL, ASSIGNED_SHARES ->
                quote.ask().ceilToCent().plus(TICK);
        };
    }

    private static Price below(Price price) {
        return price.isAbove(TICK) ? price.minus(TICK) : TICK;
    }
}
