package io.gatehouse.risk;

import io.gatehouse.money.Money;
import java.util.Optional;

/**
 * What an account is worth. Both are empty while a position is neither quoted nor marked.
 *
 * @param equity the equity basis on which limits are taken
 * @param dailyLoss what was lost since the last settlement, open positions and costs included; negative for a gain
 */
record Worth(Optional<Money> equity, Optional<Money> dailyLoss) {

    static final Worth UNKNOWN = new Worth(Optional.empty(), Optional.empty());
}
