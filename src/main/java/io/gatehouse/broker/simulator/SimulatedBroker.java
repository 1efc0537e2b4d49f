package io.gatehouse.broker.simulator;

import io.gatehouse.desk.EventSource;
import io.gatehouse.execution.Answer;
import io.gatehouse.execution.Broker;
import io.gatehouse.execution.BrokerEvent;
import io.gatehouse.execution.BrokerOrder;
import io.gatehouse.execution.BrokerPosition;
import io.gatehouse.execution.BrokerUnavailable;
import io.gatehouse.execution.OrderTicket;
import io.gatehouse.instrument.OptionContract;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.AccountKind;
import io.gatehouse.ledger.OrderRef;
import io.gatehouse.money.Money;
import io.gatehouse.money.Price;
import io.gatehouse.money.Quantity;
import io.gatehouse.safety.Purpose;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A broker for paper trading against any {@link io.gatehouse.market.MarketData}. Commands return after handing
 * over; answers, fills and reports come 50 ms to 10 min of desk time later, out of {@link #runDue()} only, one
 * at a time on its thread. Whoever drives the desk clock must stop at {@link #nextDue()} for fills to be timed
 * right; a broker that is run late fills at the market of then.
 *
 * <p>Every draw depends on the seed and on what it is about, so results do not depend on the order of calls.
 * With a directory the broker survives the end of the process at any instant and goes on where it was; an
 * event whose delivery was not completed comes again. Commands and queries may come from any thread.
 */
public final class SimulatedBroker implements Broker, EventSource, AutoCloseable {

    private final World world;
    private final Draws draws;
    private final FaultPlan faults;
    private final Pace pace;
    private final BackOffice office;
    private final Books books;
    private final Questions questions;
    private final ReentrantLock lock = new ReentrantLock();
    private final ReentrantLock running = new ReentrantLock();
    private volatile Optional<Consumer<BrokerEvent>> listener = Optional.empty();

    private SimulatedBroker(House house, World world, Journal journal) {
        this.world = world;
        this.draws = new Draws(house.seed());
        this.faults = house.faults();
        this.pace = new Pace(draws);
        this.office = new BackOffice(house, world, journal);
        this.books = office.books();
        this.questions = new Questions(world, office, faults, new HouseMargin(draws));
    }

    /** A broker that ends with the process. */
    public static SimulatedBroker inMemory(House house, World world) {
        return on(Journal.none(), house, world);
    }

    /** The broker of a journal, which is the broker's to close from now on. */
    static SimulatedBroker on(Journal journal, House house, World world) {
        try {
            return new SimulatedBroker(house, world, journal);
        } catch (RuntimeException e) {
            journal.close();
            throw e;
        }
    }

    /**
     * The broker of a directory: a new one, or the one that was there.
     *
     * @throws IllegalStateException if another broker has the directory open, or its journal is damaged
     */
    public static SimulatedBroker inDirectory(House house, World world, Path directory) {
        return on(FileJournal.open(directory), house, world);
    }

    @Override
    public void connect(Consumer<BrokerEvent> hears) {
        underLock(() -> {
            if (listener.isPresent()) {
                throw new IllegalStateException("the simulated broker has a listener already");
            }
            listener = Optional.of(hears);
        });
    }

    @Override
    public AccountKind kindOf(AccountId account) {
        return AccountKind.SIMULATED;
    }

    @Override
    public void place(OrderTicket ticket, Purpose purpose) {
        send(ticket.account(), ticket.ref(), "order", (draft, arrives) -> {
            if (books.find(ticket.ref()).isPresent()) {
                // The first order stands, so this must not be told as its rejection.
                draft.tell(
                        arrives,
                        new BrokerEvent.ChangeRefused(
                                ticket.account(), ticket.ref(), 103, "Duplicate order " + ticket.ref(), arrives));
                return;
            }
            String id = "%016x".formatted(draws.bits("broker order id " + ticket.ref()));
            draft.change(new Change.OrderTaken(ticket, id, world.clock().now()))
                    .plan(arrives, new Step.Answer(ticket.ref()));
        });
    }

    @Override
    public void reprice(AccountId account, OrderRef ref, Price limit) {
        send(
                account,
                ref,
                "new limit",
                (draft, arrives) -> draft.plan(arrives, new Step.Amend(account, ref, Optional.of(limit))));
    }

    @Override
    public void cancel(AccountId account, OrderRef ref) {
        send(
                account,
                ref,
                "cancel",
                (draft, arrives) -> draft.plan(arrives, new Step.Amend(account, ref, Optional.empty())));
    }

    private interface Arrival {
        void write(Draft draft, Instant arrives);
    }

    private void send(AccountId account, OrderRef ref, String what, Arrival arrival) {
        underLock(() -> {
            books.account(account);
            requireListener();
            books.outage().ifPresent(gap -> {
                throw new BrokerUnavailable("no connection to the simulated broker since " + gap.from() + "; the "
                        + what + " of " + ref + " was not sent");
            });
            Instant now = world.clock().now();
            int message = books.messagesAbout(ref) + 1;
            Draft draft = office.draft().change(new Change.MessageSent(ref));
            if (faults.losesMessage(now, what + " " + ref + " " + message)) {
                draft.struckBy(FaultKind.LOST_MESSAGE);
            } else {
                arrival.write(draft, now.plus(pace.answer(ref, message)));
            }
            office.commit(draft.done(now));
        });
    }

    @Override
    public Answer<Optional<BrokerOrder>> find(AccountId account, OrderRef ref) {
        return locked(() -> questions.find(account, ref));
    }

    @Override
    public Answer<List<BrokerOrder>> workingOrders(AccountId account) {
        return locked(() -> questions.workingOrders(account));
    }

    @Override
    public Answer<List<BrokerPosition>> positions(AccountId account) {
        return locked(() -> questions.positions(account));
    }

    @Override
    public Answer<Money> cash(AccountId account) {
        return locked(() -> questions.cash(account));
    }

    @Override
    public Answer<List<BrokerEvent>> activitySince(AccountId account, Instant from) {
        return locked(() -> questions.activitySince(account, from));
    }

    @Override
    public Answer<Money> whatIfMargin(AccountId account, OptionContract contract, Quantity contracts, Price premium) {
        return locked(() -> questions.whatIfMargin(account, contract, contracts, premium));
    }

    @Override
    public Optional<Instant> nextDue() {
        return locked(books::nextDue);
    }

    @Override
    public Optional<Instant> latestInstant() {
        return locked(books::latestInstant);
    }

    /**
     * Does what is due. An exception of the listener ends the run, and its event comes again.
     *
     * @throws IllegalStateException without a listener, or when called by the listener itself
     */
    @Override
    public void runDue() {
        if (running.isHeldByCurrentThread()) {
            throw new IllegalStateException("the simulated broker is running already; a listener must not run it");
        }
        running.lock();
        try {
            Consumer<BrokerEvent> hears = requireListener();
            Instant now = world.clock().now();
            Optional<Agenda.Item> due = locked(() -> office.firstDue(now));
            while (due.isPresent()) {
                run(due.get(), now, hears);
                due = locked(() -> office.firstDue(now));
            }
        } finally {
            running.unlock();
        }
    }

    // The listener is called without the lock: it may wait for threads that ask the broker something.
    private void run(Agenda.Item item, Instant now, Consumer<BrokerEvent> hears) {
        boolean told = item.step() instanceof Step.Tell && locked(() -> office.isToBeTold(item));
        if (told) {
            hears.accept(((Step.Tell) item.step()).event());
        }
        underLock(() -> {
            if (told) {
                office.commit(Entry.done(now, item.sequence()));
            } else if (office.isPlanned(item)) {
                office.carryOut(item, now);
            }
        });
    }

    @Override
    public Optional<Instant> nextOwnDue() {
        return locked(() -> office.firstOwn().map(Agenda.Item::due));
    }

    /** Does what is due at the broker itself; what there is to tell stays on the agenda. */
    @Override
    public void runUnheard() {
        underLock(() -> {
            Instant now = world.clock().now();
            for (Optional<Agenda.Item> due = office.firstOwnDue(now); due.isPresent(); due = office.firstOwnDue(now)) {
                office.carryOut(due.get(), now);
            }
        });
    }

    private Consumer<BrokerEvent> requireListener() {
        return listener.orElseThrow(
                () -> new IllegalStateException("nobody hears the simulated broker; connect a listener first"));
    }

    /** How often each fault struck since the accounts were opened. */
    public Map<FaultKind, Long> faultsStruck() {
        return locked(books::faults);
    }

    /** The state itself, for tests that compare it. */
    Books books() {
        return books;
    }

    /** Ends the broker and gives its directory free. */
    @Override
    public void close() {
        underLock(office::close);
    }

    private void underLock(Runnable work) {
        lock.lock();
        try {
            work.run();
        } finally {
            lock.unlock();
        }
    }

    private <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
