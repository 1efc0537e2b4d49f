package io.gatehouse.reconciliation;

import io.gatehouse.execution.Answer;
import io.gatehouse.execution.Broker;
import io.gatehouse.execution.BrokerOrder;
import io.gatehouse.execution.BrokerPosition;
import io.gatehouse.instrument.Instrument;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.Ledger;
import io.gatehouse.ledger.Order;
import io.gatehouse.ledger.OrderRef;
import io.gatehouse.ledger.OrderState;
import io.gatehouse.ledger.Position;
import io.gatehouse.money.Money;
import io.gatehouse.money.Quantity;
import io.gatehouse.time.DeskClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Holds our positions, cash and open orders against the broker's. It only reports; it repairs nothing. */
@Component
public class CompareBooks {

    /** Cash may differ by what rounding of fees can do to one line. */
    static final Money CASH_TOLERANCE = Money.of("0.01");

    private static final Duration ON_ITS_WAY = Duration.ofMinutes(2);

    private final Broker broker;
    private final Ledger ledger;
    private final ComparisonLog log;
    private final DeskClock clock;

    CompareBooks(Broker broker, Ledger ledger, ComparisonLog log, DeskClock clock) {
        this.broker = broker;
        this.ledger = ledger;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Compares, and records the result in the caller's transaction. A difference counts when it is seen twice: an
     * event may be booked between two questions.
     */
    public Comparison compare(AccountId account, LocalDate session) {
        List<Difference> found = differences(account);
        Comparison comparison =
                new Comparison(account, session, clock.now(), found.isEmpty() ? found : differences(account));
        log.record(comparison);
        return comparison;
    }

    /** Compares without recording. */
    public List<Difference> differences(AccountId account) {
        List<Difference> found = new ArrayList<>();
        found.addAll(ifKnown("positions", broker.positions(account), theirs -> positions(account, theirs)));
        found.addAll(ifKnown("cash", broker.cash(account), theirs -> cash(account, theirs)));
        found.addAll(ifKnown("working orders", broker.workingOrders(account), theirs -> orders(account, theirs)));
        return found;
    }

    private static <T> List<Difference> ifKnown(
            String query, Answer<T> answer, Function<T, List<Difference>> comparison) {
        return answer instanceof Answer.Known<T> known
                ? comparison.apply(known.value())
                : List.of(new Difference.NoAnswer(query, ((Answer.Unknown<T>) answer).reason()));
    }

    private List<Difference> positions(AccountId account, List<BrokerPosition> theirs) {
        Map<String, Quantity> ours = new TreeMap<>();
        for (Position position : ledger.positions(account)) {
            ours.merge(position.instrument().code(), position.quantity(), Quantity::plus);
        }
        Map<String, Quantity> brokers = new TreeMap<>();
        for (BrokerPosition position : theirs) {
            brokers.merge(position.instrument().code(), position.quantity(), Quantity::plus);
        }
        Set<String> held = new TreeSet<>(ours.keySet());
        held.addAll(brokers.keySet());
        return held.stream()
                .<Difference>map(code -> new Difference.PositionDiffers(
                        Instrument.ofCode(code),
                        ours.getOrDefault(code, Quantity.ZERO),
                        brokers.getOrDefault(code, Quantity.ZERO)))
                .filter(difference -> !difference.ours().equals(difference.theirs()))
                .toList();
    }

    private List<Difference> cash(AccountId account, Money theirs) {
        Money ours = ledger.cash(account);
        return ours.minus(theirs).abs().exceeds(CASH_TOLERANCE)
                ? List.of(new Difference.CashDiffers(ours, theirs))
                : List.of();
    }

    private List<Difference> orders(AccountId account, List<BrokerOrder> theirs) {
        // An intent that was not sent yet cannot be at the broker.
        Map<OrderRef, Order> ours = ledger.openOrders(account).stream()
                .filter(order -> order.state() != OrderState.INTENT)
                .collect(Collectors.toMap(Order::ref, order -> order));
        List<Difference> found = new ArrayList<>();
        for (BrokerOrder order : theirs) {
            compare(Optional.ofNullable(ours.remove(order.ticket().ref())), order)
                    .ifPresent(found::add);
        }
        ours.values().stream()
                .filter(this::shouldWork)
                .map(order ->
                        new Difference.StuckOrder(order.ref(), order.state().name()))
                .forEach(found::add);
        found.sort(Comparator.comparing(Difference::subject));
        return found;
    }

    private static Optional<Difference> compare(Optional<Order> ours, BrokerOrder theirs) {
        if (ours.isEmpty()) {
            return Optional.of(new Difference.PhantomOrder(theirs.ticket().ref()));
        }
        Quantity filled = ours.get().filled();
        return filled.equals(theirs.filled())
                ? Optional.empty()
                : Optional.of(new Difference.ExecutionMissing(ours.get().ref(), filled, theirs.filled()));
    }

    /** What was sent a moment ago may still be on its way. */
    private boolean shouldWork(Order order) {
        return order.state() != OrderState.SENT
                || Duration.between(order.since(), clock.now()).compareTo(ON_ITS_WAY) > 0;
    }
}
