package io.gatehouse.market.simulated;

import io.gatehouse.money.Price;

/** Prices by whole cents. The few thousand that a simulated market quotes are made once: a day asks for 10,000. */
final class Cents {

    private static final Price[] PRICES = new Price[16_000];

    static {
        for (int cents = 0; cents < PRICES.length; cents++) {
            PRICES[cents] = Price.ofCents(cents);
        }
    }

    private Cents() {}

    static Price price(int cents) {
        return cents < PRICES.length ? PRICES[cents] : Price.ofCents(cents);
    }
}
