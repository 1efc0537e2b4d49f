package io.gatehouse.risk;

import io.gatehouse.safety.TradingStanding;
import io.gatehouse.safety.TradingState;
import java.util.Optional;

/**
 * What bars every entry of an account, whatever is proposed.
 *
 * @param standing its latches, and the stop file
 * @param booksDisagree why the books do not allow entries; empty when they do
 */
record Bar(TradingStanding standing, Optional<String> booksDisagree) {

    Optional<String> halted() {
        return standing.latchedBy(TradingState.HALTED, TradingState.STOPPED);
    }

    Optional<String> paused() {
        return standing.latchedBy(TradingState.PAUSED);
    }
}
