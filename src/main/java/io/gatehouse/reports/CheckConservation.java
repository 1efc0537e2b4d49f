package io.gatehouse.reports;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.Ledger;
import io.gatehouse.ledger.Order;
import io.gatehouse.ledger.OrderRef;
import io.gatehouse.ledger.TradeId;
import io.gatehouse.strategy.Signal;
import io.gatehouse.strategy.SignalBook;
import io.gatehouse.strategy.SignalOutcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Whether a session's signals and its entries add up, from what is stored: every signal has ended in one way or is
 * still open because its order is; it was executed if, and only if, something of its entry was filled; and every
 * entry has a signal. What is left over is an incident.
 */
@Component
public class CheckConservation {

    private final SignalBook signals;
    private final Ledger ledger;

    CheckConservation(SignalBook signals, Ledger ledger) {
        this.signals = signals;
        this.ledger = ledger;
    }

    /** What does not add up, in words; none when all of it does. */
    public List<String> remainder(AccountId account, LocalDate session) {
        Map<TradeId, Order> entries = ledger.orders(account, session).stream()
                .filter(order -> order.intent().isEntry())
                .collect(Collectors.toMap(
                        order -> order.intent().trade(), Function.identity(), (one, other) -> one, TreeMap::new));
        List<String> remainder = new ArrayList<>();
        for (Signal signal : signals.signals(account, session)) {
            Optional<Order> entry =
                    Optional.ofNullable(entries.remove(signal.proposal().id()));
            whyNot(signal, entry)
                    .ifPresent(why -> remainder.add(
                            "SIGNAL_REMAINDER " + signal.proposal().id() + ": " + why));
        }
        entries.values().stream()
                .map(Order::ref)
                .map(OrderRef::value)
                .forEach(ref -> remainder.add("SIGNAL_REMAINDER " + ref + ": an entry without a signal"));
        return remainder;
    }

    private static Optional<String> whyNot(Signal signal, Optional<Order> entry) {
        boolean filled = entry.filter(order -> !order.filled().isZero()).isPresent();
        boolean over = entry.map(order -> order.state().isTerminal()).orElse(true);
        if (signal.ended().isEmpty()) {
            return over ? Optional.of("it has not ended, and no order of it is open") : Optional.empty();
        }
        SignalOutcome outcome = signal.ended().get().outcome();
        boolean executed = outcome == SignalOutcome.EXECUTED;
        if (executed != filled) {
            return Optional.of("it ended as " + outcome + ", and its entry has "
                    + entry.map(order -> order.filled().abs().units()).orElse(0L) + " contracts filled");
        }
        return over ? Optional.empty() : Optional.of("it ended as " + outcome + ", and its entry still works");
    }
}
