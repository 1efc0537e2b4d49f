package io.gatehouse.reconciliation;

import io.gatehouse.execution.Answer;
import io.gatehouse.execution.Broker;
import io.gatehouse.execution.BrokerEvent;
import io.gatehouse.execution.BrokerOrder;
import io.gatehouse.execution.BrokerPosition;
import io.gatehouse.instrument.Symbol;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.Order;
import io.gatehouse.ledger.OrderRef;
import io.gatehouse.money.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** What the broker says of an account, section by section; what it does not say is unknown. */
@Component
class AskBroker {

    private static final List<Section> ACTIVITY =
            List.of(Section.EXECUTIONS, Section.COMMISSIONS, Section.DIVIDENDS, Section.TRADED);

    private final Broker broker;

    AskBroker(Broker broker) {
        this.broker = broker;
    }

    /** The broker's word on what happened to an account since an instant. */
    Answer<List<BrokerEvent>> activitySince(AccountId account, Instant from) {
        return broker.activitySince(account, from);
    }

    /** @param open our orders that should be there; one that does not work is asked for by its reference */
    Books books(AccountId account, List<Order> open, Answer<List<BrokerEvent>> activity) {
        Map<Section, BookPage> pages = new EnumMap<>(Section.class);
        pages.put(Section.POSITIONS, page(broker.positions(account), AskBroker::positions));
        pages.put(Section.CASH, page(broker.cash(account), BookText::cash));
        if (broker.workingOrders(account) instanceof Answer.Known<List<BrokerOrder>> working) {
            orders(account, open, working.value(), pages);
        } else {
            BookPage unknown = page(broker.workingOrders(account), orders -> new BookPage.Known(List.of()));
            pages.put(Section.ORDERS, unknown);
            pages.put(Section.ORDER_FILLS, unknown);
        }
        if (activity instanceof Answer.Known<List<BrokerEvent>> known) {
            traded(known.value()).into(pages);
        } else {
            ACTIVITY.forEach(section -> pages.put(section, page(activity, events -> new BookPage.Known(List.of()))));
        }
        return new Books(pages);
    }

    private static <T> BookPage page(Answer<T> answer, Function<T, BookPage> known) {
        return answer instanceof Answer.Known<T> told
                ? known.apply(told.value())
                : new BookPage.Unknown(((Answer.Unknown<T>) answer).reason());
    }

    private static BookPage positions(List<BrokerPosition> positions) {
        BookText.Held held = new BookText.Held();
        positions.forEach(position -> held.add(position.instrument(), position.quantity()));
        return held.page();
    }

    private void orders(AccountId account, List<Order> open, List<BrokerOrder> working, Map<Section, BookPage> pages) {
        List<BookLine> states = new ArrayList<>();
        List<BookLine> fills = new ArrayList<>();
        Map<OrderRef, Integer> seen = new HashMap<>();
        for (BrokerOrder order : working) {
            int times = seen.merge(order.ticket().ref(), 1, Integer::sum);
            String key = order.ticket().ref().value() + (times > 1 ? OrderStates.AGAIN + times : "");
            add(key, order, states, fills);
        }
        for (Order ours : open) {
            if (!seen.containsKey(ours.ref())) {
                askFor(account, ours, states, fills);
            }
        }
        pages.put(Section.ORDERS, new BookPage.Known(states));
        pages.put(Section.ORDER_FILLS, new BookPage.Known(fills));
    }

    private static void add(String key, BrokerOrder order, List<BookLine> states, List<BookLine> fills) {
        Optional<Symbol> symbol = Optional.of(order.ticket().instrument().underlying());
        states.add(new BookLine(key, symbol, order.status().name()));
        if (!order.filled().isZero()) {
            fills.add(new BookLine(key, symbol, order.filled().toString()));
        }
    }

    private void askFor(AccountId account, Order ours, List<BookLine> states, List<BookLine> fills) {
        Answer<Optional<BrokerOrder>> answer = broker.find(account, ours.ref());
        String key = ours.ref().value();
        if (answer instanceof Answer.Known<Optional<BrokerOrder>> known
                && known.value().isPresent()) {
            add(key, known.value().get(), states, fills);
            return;
        }
        String word = answer instanceof Answer.Known ? OrderStates.NEVER_SEEN : OrderStates.NO_ANSWER;
        states.add(new BookLine(key, Optional.of(ours.intent().instrument().underlying()), word));
    }

    private static BookText.Traded traded(List<BrokerEvent> activity) {
        BookText.Traded traded = new BookText.Traded();
        Map<String, BrokerEvent.Executed> executed = new HashMap<>();
        for (BrokerEvent event : activity) {
            if (event instanceof BrokerEvent.Executed execution
                    && executed.putIfAbsent(execution.executionId(), execution) == null) {
                traded.execution(
                        execution.executionId(), execution.instrument(), execution.quantity(), execution.price());
            } else if (event instanceof BrokerEvent.OptionExpired ended) {
                traded.ended(ended.executionId(), ended.instrument(), ended.quantity(), ended.assigned());
            } else if (event instanceof BrokerEvent.DividendPaid paid) {
                traded.dividend(new BookLine(
                        paid.reference(),
                        Optional.of(paid.symbol()),
                        paid.amount().toString()));
            }
        }
        commissions(activity).forEach((id, paid) -> {
            BrokerEvent.Executed of = executed.get(id);
            // What an execution of an earlier day cost is in the cash.
            if (of != null) {
                traded.commission(id, of.instrument(), paid);
            }
        });
        return traded;
    }

    private static Map<String, Money> commissions(List<BrokerEvent> activity) {
        Map<String, Money> paid = new HashMap<>();
        activity.forEach(event -> {
            if (event instanceof BrokerEvent.CommissionReported report) {
                paid.putIfAbsent(report.executionId(), report.commission());
            }
        });
        return paid;
    }
}
