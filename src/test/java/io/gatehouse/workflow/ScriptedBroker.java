package io.gatehouse.workflow;

import io.gatehouse.execution.Answer;
import io.gatehouse.execution.Broker;
import io.gatehouse.execution.BrokerEvent;
import io.gatehouse.execution.BrokerOrder;
import io.gatehouse.execution.BrokerPosition;
import io.gatehouse.execution.OrderTicket;
import io.gatehouse.instrument.Instrument;
import io.gatehouse.instrument.OptionContract;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.AccountKind;
import io.gatehouse.ledger.OrderRef;
import io.gatehouse.money.Money;
import io.gatehouse.money.Price;
import io.gatehouse.money.Quantity;
import io.gatehouse.safety.Purpose;
import io.gatehouse.time.DeskClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/** A broker that does with every order what the test told it to, one second after it was told. */
final class ScriptedBroker implements Broker {

    /** What becomes of an order. */
    enum Manner {
        FILLS,
        FILLS_AFTER_A_REPRICE,
        WORKS_UNFILLED,
        REJECTS,
        /** Takes it and says nothing: neither acknowledgement nor answer to a query. */
        FALLS_SILENT,
        /** Takes and works it, but the acknowledgement is lost; a query finds it. */
        LOSES_THE_ACKNOWLEDGEMENT,
        /** Works it, and from the first cancel on answers no query. */
        FALLS_SILENT_AT_THE_CANCEL
    }

    private record Due(Instant at, BrokerEvent event) {}

    private final DeskClock clock;
    private final Deque<Due> due = new ArrayDeque<>();
    private final Map<OrderRef, BrokerOrder> orders = new LinkedHashMap<>();
    private final Map<AccountId, Map<Instrument, Quantity>> positions = new HashMap<>();
    private final Map<AccountId, Money> cash = new HashMap<>();
    private final Map<AccountId, List<BrokerEvent>> activity = new HashMap<>();
    private final List<OrderRef> placed = new ArrayList<>();
    private Consumer<BrokerEvent> listener = event -> {};
    private int executions;

    Manner manner = Manner.FILLS;
    boolean silent;
    boolean silentOnPositions;

    ScriptedBroker(DeskClock clock) {
        this.clock = clock;
    }

    /** Every order ever placed, in order; a reference twice would be a doubled order. */
    List<OrderRef> placed() {
        return List.copyOf(placed);
    }

    /** Cash that our books know nothing of. */
    void slipIn(AccountId account, String dollars) {
        cash.merge(account, Money.of(dollars), Money::plus);
    }

    /** Says something about an order that is not ours. */
    void mentionsAnOrderOfSomebodyElse(AccountId account) {
        tell(new BrokerEvent.Cancelled(account, new OrderRef(account + ":2020-01-02:XXXX:E"), "by hand", soon()));
    }

    /** An order is filled, then what is left of it ended, and nobody hears of either. */
    void fillsUnheard(OrderRef ref) {
        int heard = due.size();
        fill(ref, order(ref).ticket().limit());
        while (due.size() > heard) {
            due.removeLast();
        }
    }

    /** An order is cancelled, and nobody hears of it. */
    void cancelsUnheard(OrderRef ref) {
        orders.put(ref, order(order(ref).ticket(), BrokerOrder.Status.CANCELLED, Quantity.ZERO, "as asked"));
    }

    Optional<Instant> nextDue() {
        return Optional.ofNullable(due.peekFirst()).map(Due::at);
    }

    void runDue() {
        while (!due.isEmpty() && !due.getFirst().at().isAfter(clock.now())) {
            listener.accept(due.removeFirst().event());
        }
    }

    @Override
    public void connect(Consumer<BrokerEvent> hears) {
        listener = hears;
    }

    @Override
    public AccountKind kindOf(AccountId account) {
        return AccountKind.SIMULATED;
    }

    @Override
    public void place(OrderTicket ticket, Purpose purpose) {
        placed.add(ticket.ref());
        switch (manner) {
            case REJECTS -> {
                orders.put(ticket.ref(), order(ticket, BrokerOrder.Status.REJECTED, Quantity.ZERO, "no such luck"));
                tell(new BrokerEvent.Rejected(ticket.account(), ticket.ref(), 201, "no such luck", soon()));
            }
            case FALLS_SILENT, LOSES_THE_ACKNOWLEDGEMENT -> work(ticket);
            case WORKS_UNFILLED, FILLS_AFTER_A_REPRICE, FALLS_SILENT_AT_THE_CANCEL -> {
                work(ticket);
                acknowledge(ticket);
            }
            case FILLS -> {
                work(ticket);
                acknowledge(ticket);
                fill(ticket.ref(), ticket.limit());
            }
        }
    }

    private void work(OrderTicket ticket) {
        orders.put(ticket.ref(), order(ticket, BrokerOrder.Status.WORKING, Quantity.ZERO, ""));
    }

    private void acknowledge(OrderTicket ticket) {
        tell(new BrokerEvent.Acknowledged(ticket.account(), ticket.ref(), "B" + placed.size(), soon()));
    }

    private void fill(OrderRef ref, Price price) {
        OrderTicket ticket = order(ref).ticket();
        orders.put(ref, order(ticket, BrokerOrder.Status.FILLED, ticket.quantity(), ""));
        positions
                .computeIfAbsent(ticket.account(), a -> new HashMap<>())
                .merge(ticket.instrument(), ticket.quantity(), Quantity::plus);
        cash.put(
                ticket.account(),
                cashOf(ticket.account()).minus(ticket.instrument().valueOf(ticket.quantity(), price)));
        BrokerEvent executed = new BrokerEvent.Executed(
                ticket.account(), "exec-" + ++executions, ref, ticket.instrument(), ticket.quantity(), price, soon());
        activity.computeIfAbsent(ticket.account(), a -> new ArrayList<>()).add(executed);
        tell(executed);
    }

    @Override
    public void reprice(AccountId account, OrderRef ref, Price limit) {
        BrokerOrder order = order(ref);
        if (manner == Manner.FILLS_AFTER_A_REPRICE && order.status() == BrokerOrder.Status.WORKING) {
            fill(ref, limit);
        }
    }

    @Override
    public void cancel(AccountId account, OrderRef ref) {
        BrokerOrder order = order(ref);
        if (order.status() == BrokerOrder.Status.WORKING) {
            orders.put(ref, order(order.ticket(), BrokerOrder.Status.CANCELLED, Quantity.ZERO, "as asked"));
            tell(new BrokerEvent.Cancelled(account, ref, "as asked", soon()));
            silent = manner == Manner.FALLS_SILENT_AT_THE_CANCEL;
        }
    }

    @Override
    public Answer<Optional<BrokerOrder>> find(AccountId account, OrderRef ref) {
        return silent || manner == Manner.FALLS_SILENT
                ? Answer.unknown("the scripted broker is silent")
                : Answer.of(Optional.ofNullable(orders.get(ref)));
    }

    @Override
    public Answer<List<BrokerOrder>> workingOrders(AccountId account) {
        return Answer.of(orders.values().stream()
                .filter(order -> order.ticket().account().equals(account))
                .filter(order -> order.status() == BrokerOrder.Status.WORKING)
                .toList());
    }

    @Override
    public Answer<List<BrokerPosition>> positions(AccountId account) {
        if (silentOnPositions) {
            return Answer.unknown("the scripted broker is silent");
        }
        return Answer.of(positions.getOrDefault(account, Map.of()).entrySet().stream()
                .filter(position -> !position.getValue().isZero())
                .map(position -> new BrokerPosition(position.getKey(), position.getValue()))
                .toList());
    }

    @Override
    public Answer<Money> cash(AccountId account) {
        return Answer.of(cashOf(account));
    }

    private Money cashOf(AccountId account) {
        return cash.computeIfAbsent(account, a -> Money.ofDollars(100_000));
    }

    @Override
    public Answer<List<BrokerEvent>> activitySince(AccountId account, Instant from) {
        return Answer.of(activity.getOrDefault(account, List.of()).stream()
                .filter(event -> !event.at().isBefore(from))
                .toList());
    }

    @Override
    public Answer<Money> whatIfMargin(AccountId account, OptionContract contract, Quantity contracts, Price premium) {
        // Ten percent of the strike and the premium: what the formula gives far out of the money.
        Money perContract = contract.valueOf(Quantity.of(1), premium)
                .plus(contract.valueOf(Quantity.of(1), contract.strike()).times(io.gatehouse.money.Ratio.of("0.10")));
        return Answer.of(perContract.times(contracts.units()));
    }

    private BrokerOrder order(OrderRef ref) {
        return Objects.requireNonNull(orders.get(ref), () -> "nobody placed " + ref);
    }

    private static BrokerOrder order(OrderTicket ticket, BrokerOrder.Status status, Quantity filled, String reason) {
        return new BrokerOrder(ticket, "B-" + ticket.ref(), status, filled, reason);
    }

    private Instant soon() {
        return clock.now().plus(Duration.ofSeconds(1));
    }

    void tell(BrokerEvent event) {
        due.addLast(new Due(event.at(), event));
    }
}
