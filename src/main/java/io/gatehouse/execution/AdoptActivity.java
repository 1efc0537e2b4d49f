package io.gatehouse.execution;

import io.gatehouse.instrument.Instrument;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.CashEntry;
import io.gatehouse.ledger.Fill;
import io.gatehouse.ledger.Ledger;
import io.gatehouse.ledger.Position;
import io.gatehouse.money.Quantity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the broker's own events of all times into our books, because a person said that it is right: executions of our
 * orders that we never heard of, and what somebody traded past the desk. Nothing is booked that the broker does not
 * name by an execution id.
 */
@Component
public class AdoptActivity {

    private final Ledger ledger;
    private final Broker broker;
    private final BookEvent bookEvent;

    AdoptActivity(Ledger ledger, Broker broker, BookEvent bookEvent) {
        this.ledger = ledger;
        this.broker = broker;
        this.bookEvent = bookEvent;
    }

    /**
     * Adopts in the caller's transaction.
     *
     * @return what could not be taken over, in words; empty if nothing is left
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<String> adopt(AccountId account) {
        Optional<Instant> opened =
                ledger.cashEntries(account).stream().findFirst().map(CashEntry::at);
        if (opened.isEmpty()) {
            return Optional.of("the books of " + account + " were never opened");
        }
        Answer<List<BrokerEvent>> answer = broker.activitySince(account, opened.get());
        if (answer instanceof Answer.Unknown<List<BrokerEvent>> unknown) {
            return Optional.of("the broker's executions are unknown: " + unknown.reason());
        }
        ledger.lock(account);
        Map<Instrument, List<BrokerEvent.Executed>> byHand = new LinkedHashMap<>();
        for (BrokerEvent event : ((Answer.Known<List<BrokerEvent>>) answer).value()) {
            if (event instanceof BrokerEvent.Executed executed
                    && ledger.order(executed.ref()).isEmpty()) {
                if (!isBooked(executed)) {
                    byHand.computeIfAbsent(executed.instrument(), instrument -> new ArrayList<>())
                            .add(executed);
                }
            } else {
                bookEvent.book(event);
            }
        }
        List<String> left = new ArrayList<>();
        byHand.forEach((instrument, executions) -> left.addAll(adopt(account, instrument, executions)));
        return left.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", left));
    }

    private boolean isBooked(BrokerEvent.Executed executed) {
        return ledger.fill(executed.account(), executed.executionId()).isPresent()
                || ledger.cashEntries(executed.account()).stream()
                        .anyMatch(entry -> entry.reference().equals(executed.executionId()));
    }

    /** What made a position of ours smaller belongs to its trade; the rest has to have ended flat. */
    private List<String> adopt(AccountId account, Instrument instrument, List<BrokerEvent.Executed> executions) {
        List<BrokerEvent.Executed> others = new ArrayList<>();
        for (BrokerEvent.Executed executed : executions) {
            if (!closes(account, executed)) {
                others.add(executed);
            }
        }
        Quantity net = others.stream().map(BrokerEvent.Executed::quantity).reduce(Quantity.ZERO, Quantity::plus);
        if (!net.isZero()) {
            return List.of("by hand " + net + " of " + instrument.code()
                    + " are held, which the desk does not trade: close them at the broker, or hold them elsewhere");
        }
        others.forEach(executed -> ledger.bookCash(new CashEntry(
                account,
                executed.executionId(),
                CashEntry.Kind.MANUAL_TRADE,
                executed.instrument()
                        .valueOf(executed.quantity(), executed.price())
                        .negated(),
                executed.at())));
        return List.of();
    }

    private boolean closes(AccountId account, BrokerEvent.Executed executed) {
        List<Position> held = ledger.positions(account).stream()
                .filter(position -> position.instrument().equals(executed.instrument()))
                .toList();
        if (held.size() != 1 || !reduces(held.get(0).quantity(), executed.quantity())) {
            return false;
        }
        ledger.recordFill(new Fill(
                executed.executionId(),
                held.get(0).trade(),
                Optional.empty(),
                Fill.Kind.EXECUTION,
                executed.instrument(),
                executed.quantity(),
                executed.price(),
                executed.at()));
        return true;
    }

    private static boolean reduces(Quantity held, Quantity traded) {
        return held.isNegative() != traded.isNegative() && traded.abs().compareTo(held.abs()) <= 0;
    }
}
