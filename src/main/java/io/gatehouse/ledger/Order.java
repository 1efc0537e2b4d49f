package io.gatehouse.ledger;

import io.gatehouse.money.Price;
import io.gatehouse.money.Quantity;
import java.time.Instant;

/**
 * An order as the record has it now.
 *
 * @param limit the limit in force, after reprices
 * @param filled signed like the intent's quantity
 * @param reprices how often its limit was changed
 * @param reason why it ended or was refused, in the broker's or our words; empty while nothing is to say
 * @param since when it came into this state
 */
public record Order(
        OrderIntent intent,
        OrderState state,
        Price limit,
        Quantity filled,
        int reprices,
        String reason,
        Instant since) {

    public OrderRef ref() {
        return intent.ref();
    }

    public Quantity unfilled() {
        return intent.quantity().minus(filled);
    }
}
