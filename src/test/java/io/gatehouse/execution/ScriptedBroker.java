package io.gatehouse.execution;

import io.gatehouse.instrument.Instrument;
import io.gatehouse.instrument.OptionContract;
import io.gatehouse.instrument.Stock;
import io.gatehouse.instrument.Symbol;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.AccountKind;
import io.gatehouse.ledger.OrderRef;
import io.gatehouse.money.Money;
import io.gatehouse.money.Price;
import io.gatehouse.money.Quantity;
import io.gatehouse.safety.Purpose;
import io.gatehouse.time.DeskClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A broker of one account that does what a test tells it, and knows the truth whatever it says. */
public final class ScriptedBroker implements Broker {

    private final DeskClock clock;
    private final AccountId account;
    private final Map<OrderRef, BrokerOrder> orders = new LinkedHashMap<>();
    private final Map<OrderRef, Integer> placements = new HashMap<>();
    private final List<BrokerEvent> activity = new ArrayList<>();
    private final Map<Instrument, Quantity> positions = new TreeMap<>(Comparator.comparing(Instrument::code));
    private final List<String> commands = new ArrayList<>();
    private Optional<Consumer<BrokerEvent>> listener = Optional.empty();
    private Money cash = Money.of("100000");
    private boolean connected = true;
    private boolean answering = true;
    private boolean losing;
    private boolean blocking;

    /** Whose money it says it is. */
    public AccountKind kind = AccountKind.SIMULATED;

    public ScriptedBroker(DeskClock clock, AccountId account) {
        this.clock = clock;
        this.account = account;
    }

    // ── what a test tells it ──

    /** From now on commands find no connection. */
    public void disconnect() {
        connected = false;
    }

    public void reconnect() {
        connected = true;
    }

    /** From now on queries stay unanswered. */
    public void fallSilent() {
        answering = false;
    }

    public void answerAgain() {
        answering = true;
    }

    /** From now on messages leave and never arrive. */
    public void loseMessages() {
        losing = true;
    }

    public void carryMessages() {
        losing = false;
    }

    /** From now on the adapter's own gate is shut to whatever sends or moves an order. */
    public void shutTheGate() {
        blocking = true;
    }

    public void tell(BrokerEvent event) {
        listener.orElseThrow().accept(event);
    }

    public void acknowledge(OrderRef ref) {
        tell(new BrokerEvent.Acknowledged(account, ref, order(ref).brokerOrderId(), clock.now()));
    }

    /** Executes at the broker without telling anybody. */
    public BrokerEvent.Executed execute(OrderRef ref, long quantity, String price) {
        BrokerOrder order = order(ref);
        BrokerEvent.Executed executed = new BrokerEvent.Executed(
                account,
                order.brokerOrderId() + "." + activity.size(),
                ref,
                order.ticket().instrument(),
                Quantity.of(quantity),
                Price.of(price),
                clock.now());
        activity.add(executed);
        move(executed.instrument(), executed.quantity());
        cash = cash.minus(executed.instrument().valueOf(executed.quantity(), executed.price()));
        Quantity filled = order.filled().plus(executed.quantity());
        boolean all = filled.equals(order.ticket().quantity());
        put(order, all ? BrokerOrder.Status.FILLED : order.status(), filled, "");
        return executed;
    }

    public BrokerEvent.CommissionReported charge(BrokerEvent.Executed executed, String dollars) {
        BrokerEvent.CommissionReported report =
                new BrokerEvent.CommissionReported(account, executed.executionId(), Money.of(dollars), clock.now());
        activity.add(report);
        cash = cash.minus(report.commission());
        return report;
    }

    /** Removes a short option overnight, for shares at the strike if assigned, without telling anybody. */
    public BrokerEvent.OptionExpired expire(OptionContract put, boolean assigned) {
        Quantity held = Objects.requireNonNull(positions.get(put));
        BrokerEvent.OptionExpired expired = new BrokerEvent.OptionExpired(
                account, (assigned ? "assigned." : "expired.") + put.code(), put, held, assigned, clock.now());
        activity.add(expired);
        move(put, held.negated());
        if (assigned) {
            move(new Stock(put.underlying()), held.negated().times(100));
            cash = cash.plus(put.valueOf(held, put.strike()));
        }
        return expired;
    }

    public BrokerEvent.DividendPaid pay(Symbol symbol, String dollars) {
        BrokerEvent.DividendPaid paid = new BrokerEvent.DividendPaid(
                account, "dividend." + symbol + "." + clock.today(), symbol, Money.of(dollars), clock.now());
        activity.add(paid);
        cash = cash.plus(paid.amount());
        return paid;
    }

    public void end(OrderRef ref, BrokerOrder.Status status, String reason) {
        BrokerOrder order = order(ref);
        put(order, status, order.filled(), reason);
    }

    /** Somebody trades by hand. */
    public void hold(Instrument instrument, long quantity) {
        move(instrument, Quantity.of(quantity));
    }

    public void add(Money amount) {
        cash = cash.plus(amount);
    }

    /** An order nobody here knows of. */
    public void take(OrderTicket ticket) {
        orders.put(
                ticket.ref(),
                new BrokerOrder(ticket, "b" + orders.size(), BrokerOrder.Status.WORKING, Quantity.ZERO, ""));
    }

    private BrokerOrder order(OrderRef ref) {
        return Objects.requireNonNull(orders.get(ref), () -> "the broker has no order " + ref);
    }

    // ── what a test asks it ──

    public int placements(OrderRef ref) {
        return placements.getOrDefault(ref, 0);
    }

    /** Every command that arrived or was lost, in words. */
    public List<String> commands() {
        return commands;
    }

    public Map<OrderRef, BrokerOrder> orders() {
        return orders;
    }

    public Map<Instrument, Quantity> held() {
        return positions;
    }

    // ── the port ──

    @Override
    public void connect(Consumer<BrokerEvent> hears) {
        listener = Optional.of(hears);
    }

    private void passTheGate(String command) {
        if (blocking) {
            throw new OrderBlocked("the adapter let nothing through: " + command);
        }
    }

    private boolean carries(String command) {
        if (!connected) {
            throw new BrokerUnavailable("no connection for " + command);
        }
        commands.add(command);
        return !losing;
    }

    @Override
    public AccountKind kindOf(AccountId account) {
        return kind;
    }

    @Override
    public void place(OrderTicket ticket, Purpose purpose) {
        passTheGate("place " + ticket.ref());
        boolean arrives = carries("place " + ticket.ref() + " " + ticket.quantity() + " at " + ticket.limit());
        placements.merge(ticket.ref(), 1, Integer::sum);
        if (arrives) {
            take(ticket);
        }
    }

    @Override
    public void reprice(AccountId of, OrderRef ref, Price limit) {
        passTheGate("reprice " + ref);
        if (carries("reprice " + ref + " to " + limit)) {
            BrokerOrder order = order(ref);
            OrderTicket t = order.ticket();
            OrderTicket moved = new OrderTicket(t.account(), ref, t.session(), t.instrument(), t.quantity(), limit);
            orders.put(
                    ref, new BrokerOrder(moved, order.brokerOrderId(), order.status(), order.filled(), order.reason()));
        }
    }

    @Override
    public void cancel(AccountId of, OrderRef ref) {
        if (carries("cancel " + ref) && orders.containsKey(ref)) {
            end(ref, BrokerOrder.Status.CANCELLED, "cancelled as asked");
        }
    }

    private void put(BrokerOrder order, BrokerOrder.Status status, Quantity filled, String reason) {
        orders.put(
                order.ticket().ref(), new BrokerOrder(order.ticket(), order.brokerOrderId(), status, filled, reason));
    }

    private void move(Instrument instrument, Quantity by) {
        positions.merge(instrument, by, Quantity::plus);
        positions.values().removeIf(Quantity::isZero);
    }

    private <T> Answer<T> answer(Supplier<T> value) {
        return answering ? Answer.of(value.get()) : Answer.unknown("no reply within 10 s");
    }

    @Override
    public Answer<Optional<BrokerOrder>> find(AccountId of, OrderRef ref) {
        return answer(() -> Optional.ofNullable(orders.get(ref)));
    }

    @Override
    public Answer<List<BrokerOrder>> workingOrders(AccountId of) {
        return answer(() -> orders.values().stream()
                .filter(order -> order.status() == BrokerOrder.Status.WORKING)
                .toList());
    }

    @Override
    public Answer<List<BrokerPosition>> positions(AccountId of) {
        return answer(() -> positions.entrySet().stream()
                .map(held -> new BrokerPosition(held.getKey(), held.getValue()))
                .toList());
    }

    @Override
    public Answer<Money> cash(AccountId of) {
        return answer(() -> cash);
    }

    @Override
    public Answer<List<BrokerEvent>> activitySince(AccountId of, Instant from) {
        return answer(() ->
                activity.stream().filter(event -> !event.at().isBefore(from)).toList());
    }

    @Override
    public Answer<Money> whatIfMargin(AccountId of, OptionContract contract, Quantity contracts, Price premium) {
        return answer(() -> Money.of("500").times(contracts.units()));
    }
}
