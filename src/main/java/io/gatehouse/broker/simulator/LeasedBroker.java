package io.gatehouse.broker.simulator;

import io.gatehouse.desk.EventSource;
import io.gatehouse.execution.Answer;
import io.gatehouse.execution.Broker;
import io.gatehouse.execution.BrokerEvent;
import io.gatehouse.execution.BrokerOrder;
import io.gatehouse.execution.BrokerPosition;
import io.gatehouse.execution.BrokerUnavailable;
import io.gatehouse.execution.OrderGate;
import io.gatehouse.execution.OrderTicket;
import io.gatehouse.instrument.OptionContract;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.AccountKind;
import io.gatehouse.ledger.OrderRef;
import io.gatehouse.money.Money;
import io.gatehouse.money.Price;
import io.gatehouse.money.Quantity;
import io.gatehouse.safety.Purpose;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The simulated broker as one of several nodes sees it: connected only while this node holds the accounts.
 * Without the connection nothing is sent and nothing is known.
 */
final class LeasedBroker implements Broker, EventSource, AutoCloseable {

    private static final String NOT_CONNECTED = "this node is not connected to the simulated broker";

    private final Supplier<SimulatedBroker> connection;
    private final OrderGate gate;
    private volatile @Nullable SimulatedBroker connected;
    private volatile Consumer<BrokerEvent> listener = event -> {};

    /**
     * A broker that is not connected yet.
     *
     * @param connection takes the broker's directory, which one process at a time can own
     * @param gate asked before every order
     */
    LeasedBroker(Supplier<SimulatedBroker> connection, OrderGate gate) {
        this.connection = connection;
        this.gate = gate;
    }

    @Override
    public synchronized void open() {
        if (connected == null) {
            SimulatedBroker broker = connection.get();
            broker.connect(listener);
            connected = broker;
        }
    }

    @Override
    public synchronized void close() {
        SimulatedBroker broker = connected;
        connected = null;
        if (broker != null) {
            broker.close();
        }
    }

    private Optional<SimulatedBroker> broker() {
        return Optional.ofNullable(connected);
    }

    private SimulatedBroker requireBroker() {
        return broker().orElseThrow(() -> new BrokerUnavailable(NOT_CONNECTED));
    }

    private <T> Answer<T> ask(Function<SimulatedBroker, Answer<T>> question) {
        return broker().map(question).orElseGet(() -> Answer.unknown(NOT_CONNECTED));
    }

    @Override
    public void connect(Consumer<BrokerEvent> hears) {
        listener = hears;
        broker().ifPresent(broker -> broker.connect(hears));
    }

    @Override
    public AccountKind kindOf(AccountId account) {
        return AccountKind.SIMULATED;
    }

    @Override
    public void place(OrderTicket ticket, Purpose purpose) {
        SimulatedBroker broker = requireBroker();
        gate.require(ticket, purpose);
        broker.place(ticket, purpose);
    }

    @Override
    public void reprice(AccountId account, OrderRef ref, Price limit) {
        SimulatedBroker broker = requireBroker();
        gate.requireReprice(account, ref);
        broker.reprice(account, ref, limit);
    }

    @Override
    public void cancel(AccountId account, OrderRef ref) {
        requireBroker().cancel(account, ref);
    }

    @Override
    public Answer<Optional<BrokerOrder>> find(AccountId account, OrderRef ref) {
        return ask(broker -> broker.find(account, ref));
    }

    @Override
    public Answer<List<BrokerOrder>> workingOrders(AccountId account) {
        return ask(broker -> broker.workingOrders(account));
    }

    @Override
    public Answer<List<BrokerPosition>> positions(AccountId account) {
        return ask(broker -> broker.positions(account));
    }

    @Override
    public Answer<Money> cash(AccountId account) {
        return ask(broker -> broker.cash(account));
    }

    @Override
    public Answer<List<BrokerEvent>> activitySince(AccountId account, Instant from) {
        return ask(broker -> broker.activitySince(account, from));
    }

    @Override
    public Answer<Money> whatIfMargin(AccountId account, OptionContract contract, Quantity contracts, Price premium) {
        return ask(broker -> broker.whatIfMargin(account, contract, contracts, premium));
    }

    @Override
    public Optional<Instant> nextDue() {
        return broker().flatMap(SimulatedBroker::nextDue);
    }

    @Override
    public void runDue() {
        broker().ifPresent(SimulatedBroker::runDue);
    }

    @Override
    public Optional<Instant> nextOwnDue() {
        return broker().flatMap(SimulatedBroker::nextOwnDue);
    }

    @Override
    public void runUnheard() {
        broker().ifPresent(SimulatedBroker::runUnheard);
    }

    @Override
    public Optional<Instant> latestInstant() {
        return broker().flatMap(SimulatedBroker::latestInstant);
    }
}
