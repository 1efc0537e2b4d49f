package io.gatehouse.strategy;

import io.gatehouse.ledger.Position;
import io.gatehouse.ledger.Trade;
import io.gatehouse.market.Quote;
import io.gatehouse.money.Money;
import io.gatehouse.money.Price;
import io.gatehouse.money.Quantity;
import java.time.ZonedDateTime;

/**
 * A holding whose quote is usable, at an instant.
 *
 * @param wide whether the spread is too wide to believe the mid
 * @param now New York time
 */
record PricedHolding(Trade trade, Position held, Quote.Usable quote, boolean wide, ZonedDateTime now) {

    /** What the put costs by the mid; in a wide market what it certainly costs, the bid. */
    Price costAtLeast() {
        return wide ? quote.bid() : quote.mid();
    }

    /** What the put costs by the mid; in a wide market what it costs at most, the ask. */
    Price costAtMost() {
        return wide ? quote.ask() : quote.mid();
    }

    /** What buying all of the short put back at this price would lose, without costs; negative is a profit. */
    Money lossAt(Price price) {
        Quantity contracts = held.quantity().abs();
        return held.instrument()
                .valueOf(contracts, price)
                .minus(held.instrument().valueOf(contracts, trade.credit()));
    }

    String words(String narrowName, Price price, String wideName) {
        return (wide ? wideName + " " + price + " of a wide market" : narrowName + " " + price);
    }
}
