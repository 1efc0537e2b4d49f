package io.gatehouse.broker.simulator;

import io.gatehouse.execution.BrokerEvent;
import io.gatehouse.execution.BrokerOrder;
import io.gatehouse.execution.BrokerPosition;
import io.gatehouse.instrument.Instrument;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.OrderRef;
import io.gatehouse.money.Money;
import io.gatehouse.money.Quantity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The books of the simulated brokers that one desk after another is connected to: they outlive each of them, and can be
 * read without a question that a fault could leave unanswered. What stands here is the truth against which a desk is
 * judged. Made by whoever watches a desk and given to it as a bean; a desk that nobody watches has none. Not
 * thread-safe: read on the thread that moves the desk's clock.
 */
public final class TrueBooks {

    private static final int DUPLICATE = 103;

    private final Supplier<Journal> journal;
    private final WatchBooks watch;
    private final Books books = new Books();
    private final List<OrderRef> arrivedAgain = new ArrayList<>();
    private long partialFills;
    private long gapsInFills;
    private boolean read;

    private TrueBooks(Supplier<Journal> journal, WatchBooks watch) {
        this.journal = journal;
        this.watch = watch;
    }

    /** Books that end with this process. */
    public static TrueBooks inMemory(WatchBooks watch) {
        Memory memory = new Memory();
        return new TrueBooks(() -> memory, watch);
    }

    /** Books in a directory, which outlive this process as well. */
    public static TrueBooks inDirectory(Path directory, WatchBooks watch) {
        return new TrueBooks(() -> FileJournal.open(directory), watch);
    }

    /** The next broker on these books. */
    SimulatedBroker open(House house, World world) {
        return SimulatedBroker.on(new Watched(journal.get()), house, world);
    }

    private void add(Entry entry) {
        for (Change change : entry.changes()) {
            gapsInFills += change instanceof Change.LinkBroken && isAnythingPartlyFilled() ? 1 : 0;
            partialFills += change instanceof Change.Traded traded && leavesSomething(traded.execution()) ? 1 : 0;
        }
        entry.plans().stream()
                .map(Entry.Plan::step)
                .flatMap(step -> duplicate(step).stream())
                .forEach(arrivedAgain::add);
        books.apply(entry);
    }

    private boolean isAnythingPartlyFilled() {
        return books.accounts().stream()
                .flatMap(account -> books.openOrders(account).stream())
                .anyMatch(order -> !order.filled().isZero());
    }

    private boolean leavesSomething(BrokerEvent.Executed execution) {
        return !books.order(execution.ref()).unfilled().equals(execution.quantity());
    }

    // The books keep the first order of a reference only; that another one came is told to whoever sent it.
    private static Optional<OrderRef> duplicate(Step step) {
        return step instanceof Step.Tell tell
                        && tell.event() instanceof BrokerEvent.ChangeRefused refused
                        && refused.code() == DUPLICATE
                ? Optional.of(refused.ref())
                : Optional.empty();
    }

    /** Orders that arrived although one of the same reference had arrived before. */
    public List<OrderRef> arrivedAgain() {
        return List.copyOf(arrivedAgain);
    }

    /** What an account holds; never zero. */
    public Map<Instrument, Quantity> held(AccountId account) {
        return books.account(account).positions().stream()
                .collect(Collectors.toMap(BrokerPosition::instrument, BrokerPosition::quantity));
    }

    public Money cash(AccountId account) {
        return books.account(account).cash();
    }

    /** Everything that moved an account's positions and cash, oldest first; none before the account is opened. */
    public List<BrokerEvent> activity(AccountId account) {
        return books.accounts().contains(account) ? books.account(account).activity() : List.of();
    }

    /** Orders that have not ended, in the order of their arrival. */
    public List<BrokerOrder> working(AccountId account) {
        return books.openOrders(account).stream()
                .map(SimulatedOrder::asBrokerOrder)
                .toList();
    }

    /** Every order that ever arrived, by reference. */
    public List<BrokerOrder> orders() {
        return books.orders().values().stream()
                .sorted(Comparator.comparing(SimulatedOrder::ref))
                .map(SimulatedOrder::asBrokerOrder)
                .toList();
    }

    public boolean isConnected() {
        return books.outage().isEmpty();
    }

    /** How often each fault struck. */
    public Map<FaultKind, Long> faults() {
        return books.faults();
    }

    /** Executions that left something of their order unfilled. */
    public long partialFills() {
        return partialFills;
    }

    /** How often the connection broke while an order was filled in part. */
    public long gapsInFills() {
        return gapsInFills;
    }

    /** Keeps what is written, and lets somebody look on. */
    private final class Watched implements Journal {

        private final Journal kept;

        Watched(Journal kept) {
            this.kept = kept;
        }

        @Override
        public void replay(Consumer<Entry> reader) {
            boolean first = !read;
            read = true;
            kept.replay(entry -> {
                if (first) {
                    add(entry);
                }
                reader.accept(entry);
            });
        }

        @Override
        public void append(Entry entry) {
            watch.before();
            kept.append(entry);
            add(entry);
            entry.changes().stream()
                    .filter(Change.MessageSent.class::isInstance)
                    .map(change -> ((Change.MessageSent) change).ref())
                    .filter(ref -> books.messagesAbout(ref) == 1)
                    .forEach(ref -> watch.handedOver(ref, entry.at()));
            watch.after();
        }

        @Override
        public void close() {
            kept.close();
        }
    }

    /** Entries that outlive the broker, not the process. */
    private static final class Memory implements Journal {

        private final List<Entry> entries = new ArrayList<>();

        @Override
        public void replay(Consumer<Entry> reader) {
            entries.forEach(reader);
        }

        @Override
        public void append(Entry entry) {
            entries.add(entry);
        }

        @Override
        public void close() {
            // The next broker goes on with it.
        }
    }
}
