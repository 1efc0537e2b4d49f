package io.gatehouse.chaos.invariant;

import io.gatehouse.execution.BrokerOrder;
import io.gatehouse.instrument.Instrument;
import io.gatehouse.money.Quantity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The broker never gets an order twice: no reference arrives again, and what works to close a position never is more
 * than is held of it, so that two exits of different references cannot turn it round either.
 */
final class OneOrderPerReference implements Invariant {

    @Override
    public String name() {
        return "no duplicate order";
    }

    @Override
    public List<String> afterStep(DeskBooks desk) {
        List<String> broken = new ArrayList<>();
        desk.truth()
                .arrivedAgain()
                .forEach(ref -> broken.add("order " + ref + " arrived at the broker once more, at most once"));
        Map<Instrument, Quantity> closing = new HashMap<>();
        for (BrokerOrder order : desk.truth().working(desk.account())) {
            if (!order.ticket().ref().isEntry()) {
                closing.merge(
                        order.ticket().instrument(), order.ticket().quantity().minus(order.filled()), Quantity::plus);
            }
        }
        if (!closing.isEmpty()) {
            Map<Instrument, Quantity> held = desk.truth().held(desk.account());
            closing.forEach((instrument, works) -> {
                Quantity left = held.getOrDefault(instrument, Quantity.ZERO);
                if (works.abs().compareTo(left.abs()) > 0) {
                    broken.add("exits of " + works + " work for " + instrument + ", " + left + " is held");
                }
            });
        }
        return broken;
    }
}
