package io.gatehouse.broker.simulator;

import io.gatehouse.market.Quote;
import io.gatehouse.money.Price;
import io.gatehouse.money.Quantity;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Whether the market takes a working limit order at one look. A sell at or below the bid trades at the bid for
 * certain. Between bid and mid it trades at its limit with a chance that grows with the time it has been
 * working and with its closeness to the bid. Above the mid it does not trade. Buys mirror this from the ask.
 *
 * <p>The chances are our own choice, not measured at a market. Entries that start at the mid and come down a
 * cent every two minutes, three times, fill to 8 % at the mid; with a spread of 6 cents all are filled in the
 * end, with one of 14 cents 86 %.
 */
record FillModel(Draws draws) {

    private static final double CHANCE_AT_MID = 0.02;
    private static final double MORE_AT_FAR_SIDE = 0.15;
    private static final double HIGHEST_CHANCE = 0.90;
    private static final double CHANCE_OF_ALL_AT_ONCE = 0.60;
    private static final double DOUBLES_AFTER_SECONDS = 300;

    /** @param quantity signed like the order's */
    record Fill(Quantity quantity, Price price) {}

    /** What trades at this look; empty if nothing does. */
    Optional<Fill> attempt(SimulatedOrder order, Quote.Usable quote, Instant now) {
        return reach(order, quote, now).map(price -> new Fill(chunk(order), price));
    }

    /** Everything that is left, as if a trader had come along; for a cancel that is to lose its race. */
    Fill force(SimulatedOrder order, Quote.Usable quote) {
        Price limit = order.ticket().limit();
        boolean marketable = depth(order, quote).signum() <= 0;
        return new Fill(order.unfilled(), marketable ? farSide(order, quote) : limit);
    }

    private Optional<Price> reach(SimulatedOrder order, Quote.Usable quote, Instant now) {
        BigDecimal depth = depth(order, quote);
        if (depth.signum() <= 0) {
            return Optional.of(farSide(order, quote));
        }
        double halfSpread = quote.spread().toDouble() / 2;
        double closeness = 1 - depth.doubleValue() / halfSpread;
        if (closeness < -1e-9) {
            return Optional.empty();
        }
        double worked = Duration.between(order.since(), now).toMillis() / 1_000.0;
        double chance = (CHANCE_AT_MID + MORE_AT_FAR_SIDE * closeness) * (1 + worked / DOUBLES_AFTER_SECONDS);
        boolean trades = draws.chance(Math.min(HIGHEST_CHANCE, chance), "fill " + look(order));
        return trades ? Optional.of(order.ticket().limit()) : Optional.empty();
    }

    // Distance from the price at which it would trade for certain; zero or less when it does.
    private static BigDecimal depth(SimulatedOrder order, Quote.Usable quote) {
        BigDecimal limit = order.ticket().limit().perShare();
        return order.isSell()
                ? limit.subtract(quote.bid().perShare())
                : quote.ask().perShare().subtract(limit);
    }

    private static Price farSide(SimulatedOrder order, Quote.Usable quote) {
        return order.isSell() ? quote.bid() : quote.ask();
    }

    private Quantity chunk(SimulatedOrder order) {
        Quantity left = order.unfilled();
        long units = left.abs().units();
        if (units == 1 || draws.chance(CHANCE_OF_ALL_AT_ONCE, "whole " + look(order))) {
            return left;
        }
        Quantity part = Quantity.of(draws.wholeBetween(1, units - 1, "part " + look(order)));
        return order.isSell() ? part.negated() : part;
    }

    private static String look(SimulatedOrder order) {
        return order.ref() + " #" + order.attempts();
    }
}
