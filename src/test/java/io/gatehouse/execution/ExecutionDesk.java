package io.gatehouse.execution;

import static io.gatehouse.ledger.jdbc.TestLedger.put;

import io.gatehouse.TestDatabase;
import io.gatehouse.audit.TestAudit;
import io.gatehouse.execution.jdbc.TestExecution;
import io.gatehouse.instrument.Symbol;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.CashEntry;
import io.gatehouse.ledger.Ledger;
import io.gatehouse.ledger.Order;
import io.gatehouse.ledger.OrderRef;
import io.gatehouse.ledger.OrderState;
import io.gatehouse.ledger.jdbc.TestLedger;
import io.gatehouse.market.Quote;
import io.gatehouse.market.ScriptedMarket;
import io.gatehouse.money.Money;
import io.gatehouse.money.Price;
import io.gatehouse.money.Quantity;
import io.gatehouse.money.Ratio;
import io.gatehouse.risk.ApprovedTrade;
import io.gatehouse.risk.RiskGovernor;
import io.gatehouse.risk.TestGovernor;
import io.gatehouse.safety.Cause;
import io.gatehouse.safety.Latch;
import io.gatehouse.safety.LatchClosed;
import io.gatehouse.safety.Latches;
import io.gatehouse.safety.ReadTradingState;
import io.gatehouse.safety.TestSafety;
import io.gatehouse.safety.TripBreaker;
import io.gatehouse.strategy.ExitRules;
import io.gatehouse.strategy.StrategySettings;
import io.gatehouse.strategy.TradeProposal;
import io.gatehouse.time.NyseCalendar;
import io.gatehouse.time.SimulatedDeskClock;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Execution as it is wired, over a real ledger, with a scripted market and broker. */
final class ExecutionDesk {

    /** Wraps a collaborator, so that a test can break off between any two calls. */
    interface Wrap {
        <T> T wrap(Class<T> type, T real);
    }

    private static final Wrap AS_IT_IS = new Wrap() {
        @Override
        public <T> T wrap(Class<T> type, T real) {
            return real;
        }
    };

    static final TestDatabase DATABASE =
            TestDatabase.of("ledger", "safety", "risk", "execution", "audit", "reconciliation");

    final TestLedger book;
    final AccountId account;
    final SimulatedDeskClock clock;
    final ScriptedMarket market;
    final ScriptedBroker broker;
    final Ledger ledger;
    final List<Object> announced = new ArrayList<>();

    final TransactionTemplate transaction;
    final Transactions transactions;
    final Outbox outbox;
    final Inquiries inquiries;
    final BrokerNotices notices = TestExecution.notices(DATABASE);
    final OrderHours hours;
    final DispatchOrders dispatch;
    final RiskGovernor governor;
    final ReadTradingState states = TestSafety.states(DATABASE);
    final Latches latches = TestSafety.latches(DATABASE);
    final TripBreaker breakers;
    final WatchApiErrors errors;
    final SubmitOrder submitOrder;
    final CancelOrder cancelOrder;
    final ChangeLimit changeLimit;
    final RepriceEntry repriceEntry;
    final BookEvent bookEvent;
    final LookUpOrder lookUpOrder;
    final RecoverOrders recoverOrders;
    final HearBroker hearBroker;
    final PursueExit pursueExit;
    final ExitPositions exitPositions;
    final SettleSession settleSession;
    final OpenAccount openAccount;

    ExecutionDesk() {
        this(new TestLedger(DATABASE), new SimulatedDeskClock(TestLedger.OPEN.plusSeconds(900)));
    }

    private ExecutionDesk(TestLedger book, SimulatedDeskClock clock) {
        this(book, clock, new ScriptedMarket(clock), new ScriptedBroker(clock, book.account), AS_IT_IS);
        book.write(l -> l.bookCash(
                new CashEntry(book.account, "start", CashEntry.Kind.DEPOSIT, Money.of("100000"), TestLedger.OPEN)));
    }

    /** The same account after the process was started again. */
    ExecutionDesk restarted() {
        return new ExecutionDesk(book, clock, market, broker, AS_IT_IS);
    }

    /** A desk of an account that has no books yet. */
    ExecutionDesk ofFreshAccount() {
        TestLedger fresh = new TestLedger(DATABASE);
        return new ExecutionDesk(fresh, clock, market, new ScriptedBroker(clock, fresh.account), AS_IT_IS);
    }

    ExecutionDesk breakable(Wrap wrap) {
        return new ExecutionDesk(book, clock, market, broker, wrap);
    }

    private ExecutionDesk(
            TestLedger book, SimulatedDeskClock clock, ScriptedMarket market, ScriptedBroker broker, Wrap wrap) {
        this.book = book;
        this.account = book.account;
        this.clock = clock;
        this.market = market;
        this.broker = broker;
        this.ledger = wrap.wrap(Ledger.class, book.ledger());
        PlatformTransactionManager manager = wrap.wrap(PlatformTransactionManager.class, DATABASE.transactionManager());
        Broker port = wrap.wrap(Broker.class, broker);
        this.outbox = wrap.wrap(Outbox.class, TestExecution.outbox(DATABASE));
        this.inquiries = wrap.wrap(Inquiries.class, TestExecution.inquiries(DATABASE));
        this.transaction = new TransactionTemplate(manager);
        this.transactions = new Transactions(manager);
        Announcements announcements = new Announcements(announced::add, transactions);
        StrategySettings strategy = StrategySettings.baseline();
        this.hours = new OrderHours(new NyseCalendar(), strategy, clock);
        this.breakers = new TestSafety(
                        DATABASE,
                        TestAudit.of(DATABASE, account, Path.of("target", "audit"), clock),
                        ledger,
                        clock,
                        this::hear)
                .breakers();
        this.errors = new WatchApiErrors(notices, breakers, port, clock);
        this.dispatch = new DispatchOrders(outbox, ledger, port, hours, states, errors, transactions, announcements);
        this.governor = TestGovernor.of(DATABASE, ledger, market, new BrokerMargin(port), clock);
        this.submitOrder = new SubmitOrder(ledger, outbox, dispatch, hours, states);
        this.cancelOrder = new CancelOrder(ledger, outbox, dispatch, hours, announcements);
        this.changeLimit = new ChangeLimit(ledger, outbox, dispatch, hours);
        ReadQuote quotes = new ReadQuote(market, strategy, clock);
        this.repriceEntry = new RepriceEntry(ledger, quotes, changeLimit, cancelOrder, hours, strategy);
        this.bookEvent = new BookEvent(ledger, new BookExpiry(ledger, notices), errors, announcements);
        this.lookUpOrder = new LookUpOrder(
                ledger,
                outbox,
                port,
                new AdoptOrder(ledger, port, inquiries, bookEvent, changeLimit, hours),
                new AbsentOrder(inquiries, bookEvent, hours),
                dispatch);
        this.recoverOrders =
                new RecoverOrders(ledger, port, inquiries, bookEvent, lookUpOrder, dispatch, hours, transactions);
        this.hearBroker = new HearBroker(bookEvent, recoverOrders, transactions, announcements);
        this.pursueExit =
                new PursueExit(ledger, governor, submitOrder, changeLimit, cancelOrder, lookUpOrder, announcements);
        this.exitPositions = new ExitPositions(
                ledger,
                quotes,
                new ExitRules(strategy, new NyseCalendar()),
                pursueExit,
                hours,
                TestGovernor.dailyLoss(ledger, breakers),
                breakers,
                announcements);
        this.settleSession = new SettleSession(ledger, quotes, announcements, clock);
        this.openAccount = new OpenAccount(ledger, port, clock);
        broker.connect(hearBroker);
    }

    // What the context does for listeners inside a transaction.
    private void hear(Object event) {
        announced.add(event);
        if (event instanceof LatchClosed closed) {
            new CancelWorkingOrders(ledger, cancelOrder, states).on(closed);
        }
    }

    // ── steps as the workflow takes them ──

    /** Trips a breaker in a transaction of its own. */
    Latch trip(Cause cause, String reason) {
        return inTransaction(() -> breakers.trip(account, cause, reason));
    }

    /** Pauses the account, disputing a symbol. */
    void dispute(String symbol) {
        inTransaction(() -> breakers.close(Latch.closed(
                        account + ":difference",
                        account,
                        Cause.UNEXPLAINED_DIFFERENCE,
                        TestLedger.SESSION,
                        clock.now(),
                        symbol + ": 5 here, 4 there")
                .disputing(Set.of(new Symbol(symbol)))));
    }

    <T> T inTransaction(Supplier<T> work) {
        return transaction.execute(status -> work.get());
    }

    void inTransaction(Runnable work) {
        transaction.executeWithoutResult(status -> work.run());
    }

    TradeProposal proposal(String symbol) {
        market.quote(put(symbol), "0.43", "0.47")
                .quote(symbol, "47.99", "48.01")
                .past(symbol, TestLedger.SESSION, 120);
        return new TradeProposal(
                book.trade(symbol),
                1,
                put(symbol),
                Quantity.of(5),
                new Quote.Usable(Price.of("0.43"), Price.of("0.47"), clock.now()),
                Price.of("0.45"),
                Price.of("48"),
                Ratio.of("0.1666"),
                Money.of("500"),
                Ratio.of("0.09"),
                "Energy");
    }

    /** Decides and submits in one transaction. */
    Submission submit(TradeProposal proposal) {
        return inTransaction(() -> submitOrder.submit((ApprovedTrade) governor.decide(proposal)));
    }

    OrderRef submitted(String symbol) {
        return ((Submission.Submitted) submit(proposal(symbol))).ref();
    }

    OrderRef working(String symbol) {
        OrderRef ref = submitted(symbol);
        broker.acknowledge(ref);
        return ref;
    }

    /** Five contracts sold at 0.45 and charged. */
    OrderRef held(String symbol) {
        OrderRef ref = working(symbol);
        BrokerEvent.Executed executed = broker.execute(ref, -5, "0.45");
        broker.tell(executed);
        broker.tell(broker.charge(executed, "3.25"));
        return ref;
    }

    List<Watched> watch() {
        return inTransaction(() -> exitPositions.watch(account));
    }

    OrderFate lookUp(OrderRef ref) {
        return inTransaction(() -> lookUpOrder.lookUp(ref));
    }

    Order order(OrderRef ref) {
        return book.ledger().order(ref).orElseThrow();
    }

    OrderState state(OrderRef ref) {
        return order(ref).state();
    }

    void passes(long seconds) {
        clock.advanceTo(clock.now().plusSeconds(seconds));
    }

    List<BrokerNotice> noticed() {
        return notices.between(account, Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z"));
    }

    List<BrokerNotice.Kind> noticedKinds() {
        return noticed().stream().map(BrokerNotice::kind).toList();
    }
}
