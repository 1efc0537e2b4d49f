package io.gatehouse.safety;

import io.gatehouse.instrument.Symbol;
import io.gatehouse.ledger.AccountId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an account may send now.
 *
 * @param open its open latches, oldest first
 * @param stop the stop file that is in force; empty if none is
 */
public record TradingStanding(AccountId account, List<Latch> open, Optional<StopOrder> stop) {

    public TradingStanding {
        open = List.copyOf(open);
    }

    /** That of the most restrictive latch. */
    public TradingState state() {
        return Stream.concat(
                        stop.stream().map(file -> TradingState.STOPPED),
                        open.stream().map(Latch::state))
                .reduce(TradingState.ACTIVE, (one, other) -> one.isStricterThan(other) ? one : other);
    }

    /** Why an order may not be sent; empty if it may. Every latch is asked, the strictest answers. */
    public Optional<String> whyNot(Purpose purpose, Symbol symbol) {
        if (purpose != Purpose.ORDERED_EXIT && stop.isPresent()) {
            return stop.map(StopOrder::whyNot);
        }
        return open.stream()
                .sorted((one, other) -> other.state().compareTo(one.state()))
                .flatMap(latch -> latch.whyNot(purpose, symbol).stream())
                .findFirst();
    }

    /** Why nothing may be entered, by the latches of one kind of state; empty if none of them is open. */
    public Optional<String> latchedBy(TradingState... states) {
        List<TradingState> asked = List.of(states);
        return Stream.concat(
                        stop.filter(file -> asked.contains(TradingState.STOPPED)).map(StopOrder::whyNot).stream(),
                        open.stream()
                                .filter(latch -> asked.contains(latch.state()))
                                .map(Latch::words))
                .reduce((one, other) -> one + "; " + other);
    }
}
