package io.gatehouse.execution;

import io.gatehouse.instrument.Instrument;
import io.gatehouse.ledger.Ledger;
import io.gatehouse.ledger.Order;
import io.gatehouse.ledger.OrderRef;
import io.gatehouse.ledger.OrderState;
import io.gatehouse.market.Quote;
import io.gatehouse.money.Price;
import io.gatehouse.strategy.StrategySettings;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Moves the limit of an unfilled entry towards the market: one cent at a time, three times at most. */
@Component
public class RepriceEntry {

    /** How often a limit is moved. */
    public static final int MAX_REPRICES = 3;

    private static final Price TICK = Price.ofCents(1);

    private final Ledger ledger;
    private final ReadQuote quotes;
    private final ChangeLimit changeLimit;
    private final CancelOrder cancelOrder;
    private final OrderHours hours;
    private final Price lowest;

    RepriceEntry(
            Ledger ledger,
            ReadQuote quotes,
            ChangeLimit changeLimit,
            CancelOrder cancelOrder,
            OrderHours hours,
            StrategySettings strategy) {
        this.ledger = ledger;
        this.quotes = quotes;
        this.changeLimit = changeLimit;
        this.cancelOrder = cancelOrder;
        this.hours = hours;
        this.lowest = strategy.options().premium().min();
    }

    /**
     * Moves the limit one cent down, never below the lowest premium of the strategy or the bid. An order whose
     * limit may not be moved any further is given up; one without a usable quote, or not acknowledged, is left.
     *
     * @throws IllegalStateException if there is no such order, or it is no entry
     */
    public Repricing reprice(OrderRef ref) {
        Order order = ledger.order(ref)
                .filter(found -> found.intent().isEntry())
                .orElseThrow(() -> new IllegalStateException("there is no entry " + ref + " to reprice"));
        if (order.state() != OrderState.WORKING) {
            return new Repricing.Left("only a working order is repriced; it is " + order.state());
        }
        Optional<String> over = hours.whyNot(order.intent().session(), true);
        if (over.isPresent()) {
            return giveUp(ref, over.get());
        }
        if (order.reprices() >= MAX_REPRICES) {
            return giveUp(ref, "repriced " + order.reprices() + " times, at most " + MAX_REPRICES);
        }
        Instrument contract = order.intent().instrument();
        return quotes.usable(contract) instanceof Quote.Usable quote
                ? move(order, quote)
                : new Repricing.Left("no quote of " + contract);
    }

    private Repricing move(Order order, Quote.Usable quote) {
        Price least = lowest.max(quote.bid());
        if (!order.limit().isAbove(least)) {
            return giveUp(order.ref(), "limit " + order.limit() + " is at the lowest, " + least);
        }
        Price next = order.limit().minus(TICK).max(least);
        changeLimit.change(order.ref(), next);
        return new Repricing.Moved(next);
    }

    private Repricing giveUp(OrderRef ref, String reason) {
        cancelOrder.cancel(ref);
        return new Repricing.GivenUp(reason);
    }
}
