package io.gatehouse.execution;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.CashEntry;
import io.gatehouse.ledger.Ledger;
import io.gatehouse.ledger.Order;
import io.gatehouse.ledger.OrderRef;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Catches up with the broker: hears what moved positions and cash since the last time, finds out what became of
 * every open order, and hands over what is still to be sent. At the start, in the morning, after the close and
 * after every reconnect.
 */
@Component
public class RecoverOrders {

    // A broker may book an event under an earlier instant than that at which it could first be asked for.
    private static final Duration OVERLAP = Duration.ofHours(1);

    private final Ledger ledger;
    private final Broker broker;
    private final Inquiries inquiries;
    private final BookEvent bookEvent;
    private final LookUpOrder lookUpOrder;
    private final DispatchOrders dispatch;
    private final OrderHours hours;
    private final Transactions transactions;

    RecoverOrders(
            Ledger ledger,
            Broker broker,
            Inquiries inquiries,
            BookEvent bookEvent,
            LookUpOrder lookUpOrder,
            DispatchOrders dispatch,
            OrderHours hours,
            Transactions transactions) {
        this.ledger = ledger;
        this.broker = broker;
        this.inquiries = inquiries;
        this.bookEvent = bookEvent;
        this.lookUpOrder = lookUpOrder;
        this.dispatch = dispatch;
        this.hours = hours;
        this.transactions = transactions;
    }

    /**
     * What is still open after catching up.
     *
     * @param activityUnknown why the broker did not say what happened; empty when it did
     * @param unresolved orders whose fate is unknown
     */
    public record Recovery(Optional<String> activityUnknown, List<OrderRef> unresolved) {

        public Recovery {
            unresolved = List.copyOf(unresolved);
        }
    }

    /** Takes part in the caller's transaction, or has its own; what is to be sent goes out after the commit. */
    public Recovery recover(AccountId account) {
        return transactions.joined(() -> {
            Optional<String> activityUnknown = hear(account);
            List<OrderRef> unresolved = new ArrayList<>();
            for (Order order : ledger.openOrders(account)) {
                if (lookUpOrder.lookUp(order.ref()) instanceof OrderFate.Unknown) {
                    unresolved.add(order.ref());
                }
            }
            dispatch.afterCommit(account);
            return new Recovery(activityUnknown, unresolved);
        });
    }

    private Optional<String> hear(AccountId account) {
        Optional<Instant> opened =
                ledger.cashEntries(account).stream().findFirst().map(CashEntry::at);
        if (opened.isEmpty()) {
            // The opening balance will have all that has happened so far in it.
            return Optional.empty();
        }
        Instant asked = hours.now();
        Instant from = inquiries
                .heardUntil(account)
                .map(until -> until.minus(OVERLAP))
                .filter(since -> since.isAfter(opened.get()))
                .orElse(opened.get());
        Answer<List<BrokerEvent>> activity = broker.activitySince(account, from);
        if (activity instanceof Answer.Unknown<List<BrokerEvent>> unknown) {
            return Optional.of(unknown.reason());
        }
        ((Answer.Known<List<BrokerEvent>>) activity).value().forEach(bookEvent::book);
        inquiries.recordHeardUntil(account, asked);
        return Optional.empty();
    }
}
