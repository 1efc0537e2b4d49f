package io.gatehouse.reconciliation;

import io.gatehouse.execution.Answer;
import io.gatehouse.execution.BrokerEvent;
import io.gatehouse.instrument.OptionContract;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.BookedFill;
import io.gatehouse.ledger.CashEntry;
import io.gatehouse.ledger.Fill;
import io.gatehouse.ledger.Ledger;
import io.gatehouse.ledger.Order;
import io.gatehouse.ledger.OrderState;
import io.gatehouse.time.DeskClock;
import io.gatehouse.time.NyseCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What our books say of an account, section by section. */
@Component
class ReadOurBooks {

    private static final Duration ON_ITS_WAY = Duration.ofMinutes(2);
    private static final String OPTION_LEG = ":option";

    private final Ledger ledger;
    private final NyseCalendar calendar;
    private final DeskClock clock;

    ReadOurBooks(Ledger ledger, NyseCalendar calendar, DeskClock clock) {
        this.ledger = ledger;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** From when what happened is compared: the close before the session, or the opening of our books. */
    Instant from(AccountId account, LocalDate session) {
        Instant close = calendar.previous(session).marketClosesAt();
        return opened(account).filter(close::isBefore).orElse(close);
    }

    /** When our books of the account were opened; empty if they were not. */
    Optional<Instant> opened(AccountId account) {
        return ledger.cashEntries(account).stream().findFirst().map(CashEntry::at);
    }

    /** Orders that may be at the broker; an intent that was not handed over cannot be. */
    List<Order> open(AccountId account) {
        return ledger.openOrders(account).stream()
                .filter(order -> order.state() != OrderState.INTENT)
                .toList();
    }

    /** Whether an order was handed over so lately that its message may still be on its way. */
    boolean isOnItsWay(Order order) {
        return order.state() == OrderState.SENT
                && Duration.between(order.since(), clock.now()).compareTo(ON_ITS_WAY) <= 0;
    }

    /** @param activity the broker's, which has the words for what was adopted as cash */
    Books books(AccountId account, Instant from, List<Order> open, Answer<List<BrokerEvent>> activity) {
        Map<Section, BookPage> pages = new EnumMap<>(Section.class);
        BookText.Held held = new BookText.Held();
        ledger.positions(account).forEach(position -> held.add(position.instrument(), position.quantity()));
        pages.put(Section.POSITIONS, held.page());
        pages.put(Section.CASH, BookText.cash(ledger.cash(account)));
        pages.put(
                Section.ORDERS,
                new BookPage.Known(open.stream().map(this::state).toList()));
        pages.put(
                Section.ORDER_FILLS,
                new BookPage.Known(open.stream()
                        .filter(order -> !order.filled().isZero())
                        .map(order -> line(order, order.filled().toString()))
                        .toList()));
        traded(account, from, activity).into(pages);
        return new Books(pages);
    }

    private BookLine state(Order order) {
        return line(
                order,
                isOnItsWay(order) ? OrderStates.ON_ITS_WAY : order.state().name());
    }

    private static BookLine line(Order order, String value) {
        return new BookLine(
                order.ref().value(), Optional.of(order.intent().instrument().underlying()), value);
    }

    private BookText.Traded traded(AccountId account, Instant from, Answer<List<BrokerEvent>> activity) {
        BookText.Traded traded = new BookText.Traded();
        ledger.bookedSince(account, from).forEach(booked -> add(booked, traded));
        Map<String, BrokerEvent.Executed> theirs = executions(activity);
        for (CashEntry entry : ledger.cashEntries(account)) {
            if (entry.at().isBefore(from)) {
                continue;
            }
            if (entry.kind() == CashEntry.Kind.DIVIDEND) {
                traded.dividend(new BookLine(
                        entry.reference(), Optional.empty(), entry.amount().toString()));
            } else if (entry.kind() == CashEntry.Kind.MANUAL_TRADE) {
                adopted(entry, Optional.ofNullable(theirs.get(entry.reference())), activity, traded);
            }
        }
        return traded;
    }

    private static void add(BookedFill booked, BookText.Traded traded) {
        Fill fill = booked.fill();
        if (fill.kind() == Fill.Kind.EXECUTION) {
            traded.execution(fill.executionId(), fill.instrument(), fill.quantity(), fill.price());
            booked.commission().ifPresent(paid -> traded.commission(fill.executionId(), fill.instrument(), paid));
        } else if (fill.instrument() instanceof OptionContract) {
            String id = fill.executionId();
            traded.ended(
                    id.endsWith(OPTION_LEG) ? id.substring(0, id.length() - OPTION_LEG.length()) : id,
                    fill.instrument(),
                    fill.quantity(),
                    fill.kind() == Fill.Kind.ASSIGNMENT);
        }
    }

    /** A person's trade is in our books as cash only; it is the broker's own if that has the same cash of it. */
    private static void adopted(
            CashEntry entry,
            Optional<BrokerEvent.Executed> theirs,
            Answer<List<BrokerEvent>> activity,
            BookText.Traded traded) {
        theirs.filter(executed -> executed.instrument()
                        .valueOf(executed.quantity(), executed.price())
                        .negated()
                        .equals(entry.amount()))
                .ifPresent(executed -> {
                    traded.execution(
                            executed.executionId(), executed.instrument(), executed.quantity(), executed.price());
                    commission(executed, activity)
                            .ifPresent(report -> traded.commission(
                                    executed.executionId(), executed.instrument(), report.commission()));
                });
    }

    // The ledger keeps what any execution cost, whosever it was; the broker's report is what it was kept from.
    private static Optional<BrokerEvent.CommissionReported> commission(
            BrokerEvent.Executed executed, Answer<List<BrokerEvent>> activity) {
        return events(activity).stream()
                .filter(BrokerEvent.CommissionReported.class::isInstance)
                .map(BrokerEvent.CommissionReported.class::cast)
                .filter(report -> report.executionId().equals(executed.executionId()))
                .findFirst();
    }

    private static Map<String, BrokerEvent.Executed> executions(Answer<List<BrokerEvent>> activity) {
        return events(activity).stream()
                .filter(BrokerEvent.Executed.class::isInstance)
                .map(BrokerEvent.Executed.class::cast)
                .collect(Collectors.toMap(BrokerEvent.Executed::executionId, Function.identity(), (one, again) -> one));
    }

    private static List<BrokerEvent> events(Answer<List<BrokerEvent>> activity) {
        return activity instanceof Answer.Known<List<BrokerEvent>> known ? known.value() : List.of();
    }
}
