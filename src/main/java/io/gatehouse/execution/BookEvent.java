package io.gatehouse.execution;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.CashEntry;
import io.gatehouse.ledger.Fill;
import io.gatehouse.ledger.Ledger;
import io.gatehouse.ledger.Order;
import io.gatehouse.ledger.OrderRef;
import io.gatehouse.ledger.Trade;
import io.gatehouse.ledger.TradeId;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Turns what the broker says into facts of the ledger, in the caller's transaction. The same word again changes
 * nothing. What is not about us, or contradicts what stands, becomes a notice and never a fact.
 */
@Component
class BookEvent {

    private final Ledger ledger;
    private final BookExpiry bookExpiry;
    private final WatchApiErrors notices;
    private final Announcements announcements;

    BookEvent(Ledger ledger, BookExpiry bookExpiry, WatchApiErrors notices, Announcements announcements) {
        this.ledger = ledger;
        this.bookExpiry = bookExpiry;
        this.notices = notices;
        this.announcements = announcements;
    }

    void book(BrokerEvent event) {
        ledger.lock(event.account());
        try {
            bookFact(event);
        } catch (IllegalStateException contradiction) {
            // The ledger refuses before it writes, so nothing is half done; a person must find out who is wrong.
            note(event, BrokerNotice.Kind.CONTRADICTION, subject(event), String.valueOf(contradiction.getMessage()));
            return;
        }
        // Outside of the try: what a listener cannot do is no contradiction of the broker's, and books nothing.
        closedBy(event).ifPresent(trade -> announcements.announceWithin(new TradeClosed(trade)));
    }

    /** The closed trade whose net result the event may have changed. */
    private Optional<TradeId> closedBy(BrokerEvent event) {
        Optional<String> execution = Optional.empty();
        if (event instanceof BrokerEvent.Executed executed) {
            execution = Optional.of(executed.executionId());
        } else if (event instanceof BrokerEvent.CommissionReported report) {
            execution = Optional.of(report.executionId());
        } else if (event instanceof BrokerEvent.OptionExpired expired) {
            execution = Optional.of(BookExpiry.optionLegOf(expired));
        }
        return execution
                .flatMap(id -> ledger.fill(event.account(), id))
                .map(Fill::trade)
                .filter(trade -> ledger.trade(trade).flatMap(Trade::closed).isPresent());
    }

    private void bookFact(BrokerEvent event) {
        if (event instanceof BrokerEvent.Acknowledged acknowledged) {
            known(event, acknowledged.ref())
                    .ifPresent(order ->
                            ledger.recordWorking(order.ref(), acknowledged.brokerOrderId(), acknowledged.at()));
        } else if (event instanceof BrokerEvent.Rejected rejected) {
            String words = rejected.code() + " " + rejected.reason();
            if (RefusalCode.isTechnical(rejected.code())) {
                note(event, BrokerNotice.Kind.TECHNICAL_REFUSAL, rejected.ref() + " " + rejected.at(), words);
            }
            known(event, rejected.ref())
                    .ifPresent(order -> end(order, () -> ledger.recordRejected(order.ref(), words, rejected.at())));
        } else if (event instanceof BrokerEvent.Cancelled cancelled) {
            known(event, cancelled.ref())
                    .ifPresent(order ->
                            end(order, () -> ledger.recordCancelled(order.ref(), cancelled.reason(), cancelled.at())));
        } else if (event instanceof BrokerEvent.Executed executed) {
            known(event, executed.ref()).ifPresent(order -> fill(order, executed));
        } else if (event instanceof BrokerEvent.CommissionReported report) {
            ledger.recordCommission(report.account(), report.executionId(), report.commission(), report.at());
        } else if (event instanceof BrokerEvent.OptionExpired expired) {
            bookExpiry.book(expired);
        } else if (event instanceof BrokerEvent.DividendPaid paid) {
            dividend(paid);
        } else {
            noteOnly(event);
        }
    }

    private void dividend(BrokerEvent.DividendPaid paid) {
        // Before the books are opened it is in the broker's cash, with which they will be opened.
        if (!ledger.cashEntries(paid.account()).isEmpty()) {
            ledger.bookCash(
                    new CashEntry(paid.account(), paid.reference(), CashEntry.Kind.DIVIDEND, paid.amount(), paid.at()));
        }
    }

    private void noteOnly(BrokerEvent event) {
        if (event instanceof BrokerEvent.ChangeRefused refused) {
            String words = refused.code() + " " + refused.reason();
            BrokerNotice.Kind kind = RefusalCode.isTechnical(refused.code())
                    ? BrokerNotice.Kind.TECHNICAL_REFUSAL
                    : BrokerNotice.Kind.CHANGE_REFUSED;
            note(event, kind, refused.ref() + " " + refused.at(), words);
        } else if (event instanceof BrokerEvent.RequestTimedOut request) {
            note(event, BrokerNotice.Kind.REQUEST_TIMED_OUT, request.request() + " " + request.at(), request.request());
        } else if (event instanceof BrokerEvent.ConnectionLost lost) {
            note(event, BrokerNotice.Kind.CONNECTION_LOST, lost.at().toString(), "code " + lost.code());
        } else if (event instanceof BrokerEvent.ConnectionRestored restored) {
            note(event, BrokerNotice.Kind.CONNECTION_RESTORED, restored.at().toString(), "code " + restored.code());
        }
    }

    private void fill(Order order, BrokerEvent.Executed executed) {
        end(order, () -> {
            Fill fill = new Fill(
                    executed.executionId(),
                    order.intent().trade(),
                    Optional.of(order.ref()),
                    Fill.Kind.EXECUTION,
                    executed.instrument(),
                    executed.quantity(),
                    executed.price(),
                    executed.at());
            if (!ledger.recordFill(fill)) {
                return;
            }
            // What was just traded is worth what was paid, until the next watch.
            ledger.recordMark(fill.account(), fill.instrument(), fill.price(), fill.at());
            announcements.announce(new OrderFilled(order.ref(), fill.executionId()));
            noteOverfill(order, executed);
        });
    }

    private void noteOverfill(Order order, BrokerEvent.Executed executed) {
        long filled = Math.abs(order.filled().plus(executed.quantity()).units());
        long ordered = Math.abs(order.intent().quantity().units());
        if (filled > ordered) {
            note(
                    executed,
                    BrokerNotice.Kind.OVERFILLED,
                    executed.executionId(),
                    order.ref() + " has " + filled + " filled of " + ordered + " ordered");
        }
    }

    /** Records something that may end the order, and tells so if it did. */
    private void end(Order before, Runnable record) {
        record.run();
        if (!before.state().isTerminal()
                && ledger.order(before.ref()).orElseThrow().state().isTerminal()) {
            announcements.announce(new OrderClosed(before.ref()));
        }
    }

    private Optional<Order> known(BrokerEvent event, OrderRef ref) {
        Optional<Order> order = ledger.order(ref);
        if (order.isEmpty()) {
            note(
                    event,
                    BrokerNotice.Kind.UNKNOWN_ORDER,
                    event.toString(),
                    "no order '" + ref + "' in our books: " + event);
        }
        return order;
    }

    /** What an event is about, the same each time it comes. */
    private static String subject(BrokerEvent event) {
        String kind = event.getClass().getSimpleName() + " ";
        if (event instanceof BrokerEvent.Executed executed) {
            return kind + executed.executionId();
        }
        if (event instanceof BrokerEvent.CommissionReported report) {
            return kind + report.executionId();
        }
        return kind + event.at();
    }

    private void note(BrokerEvent event, BrokerNotice.Kind kind, String reference, String words) {
        AccountId account = event.account();
        Instant at = event.at();
        notices.note(new BrokerNotice(account, kind, reference, words, at));
    }
}
