package io.gatehouse.phases;

import static io.gatehouse.ledger.jdbc.TestLedger.put;

import io.gatehouse.TestDatabase;
import io.gatehouse.audit.AuditTrail;
import io.gatehouse.audit.TestAudit;
import io.gatehouse.execution.SessionSettled;
import io.gatehouse.execution.TradeClosed;
import io.gatehouse.instrument.Symbol;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.AccountKind;
import io.gatehouse.ledger.CashEntry;
import io.gatehouse.ledger.ExitReason;
import io.gatehouse.ledger.Fill;
import io.gatehouse.ledger.Ledger;
import io.gatehouse.ledger.OrderIntent;
import io.gatehouse.ledger.OrderRef;
import io.gatehouse.ledger.SessionEquity;
import io.gatehouse.ledger.TradeId;
import io.gatehouse.ledger.Valuation;
import io.gatehouse.ledger.jdbc.TestLedger;
import io.gatehouse.market.Quote;
import io.gatehouse.money.Money;
import io.gatehouse.money.Price;
import io.gatehouse.money.Quantity;
import io.gatehouse.money.Ratio;
import io.gatehouse.phases.jdbc.TestPhases;
import io.gatehouse.risk.PhaseTerms;
import io.gatehouse.safety.Latches;
import io.gatehouse.safety.ReadTradingState;
import io.gatehouse.safety.TestSafety;
import io.gatehouse.safety.TripBreaker;
import io.gatehouse.strategy.Signal;
import io.gatehouse.strategy.SignalBook;
import io.gatehouse.strategy.SignalOutcome;
import io.gatehouse.strategy.StrategySettings;
import io.gatehouse.strategy.TradeProposal;
import io.gatehouse.strategy.WhyNot;
import io.gatehouse.time.NyseCalendar;
import io.gatehouse.time.SimulatedDeskClock;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The phases as they are wired, over real tables, with one account that trades what a test says. */
final class PhaseDesk {

    static final TestDatabase DATABASE = TestDatabase.of("ledger", "safety", "phases", "audit");
    private static final Price CREDIT = Price.of("5");

    final TestLedger book = new TestLedger(DATABASE);
    final Ledger ledger = book.ledger();
    final AccountId account = book.account;
    final NyseCalendar calendar = new NyseCalendar();
    final SimulatedDeskClock clock = new SimulatedDeskClock(Instant.parse("2026-01-02T12:00:00Z"));
    final List<Object> events = new ArrayList<>();
    final List<AccountId> cancelled = new ArrayList<>();
    final List<Signal> signals = new ArrayList<>();
    final Path logs;

    AccountKind kind = AccountKind.SIMULATED;
    Optional<LocalDate> drill = Optional.empty();

    final PhaseBook phases = TestPhases.book(DATABASE);
    final SessionLog sessions = TestPhases.sessions(DATABASE);
    final ClosedTrades trades = TestPhases.trades(DATABASE);
    final EvidenceArchive archive = TestPhases.archive(DATABASE);
    final Latches halts = TestSafety.latches(DATABASE);
    final ReadTradingState states = TestSafety.states(DATABASE);
    final TripBreaker breakers;
    final MoveRequests requests = TestPhases.requests(DATABASE);
    final AccountOrigins origins = TestPhases.origins(DATABASE);
    final DeskSessions time = new DeskSessions(calendar, clock);
    final EquityBasis equity = new EquityBasis(ledger, of -> kind);
    final PhaseSettings settings;
    final PhaseHistory history;
    final RecordMove recordMove;
    final WatchPhase watch;
    final PositionSizing sizing;
    final TradeLimiter limiter;
    final ValidateGate gates;
    final MovePhase moves;
    final RecommendAdvance recommend;
    final AcknowledgeHalt acknowledge;
    final RebuildTrades rebuild;
    final AskForMove ask;
    final AskForOverride askForOverride;
    final DecideMove decide;
    final RequestTimes times;
    private final RecordSession recordSession;
    private final PhaseTermsOfAccount terms;

    private int symbols;

    PhaseDesk(Path logs) {
        this(logs, PhaseSettings.baseline());
    }

    PhaseDesk(Path logs, Map<String, String> keys) {
        this(logs, PhaseSettings.with(keys));
    }

    /** A desk with an override password in its environment. */
    static PhaseDesk withOverrides(Path logs, Map<String, String> keys, String password) {
        return new PhaseDesk(logs, PhaseSettings.with(keys), Optional.of(password));
    }

    private PhaseDesk(Path logs, PhaseSettings settings) {
        this(logs, settings, Optional.empty());
    }

    private PhaseDesk(Path logs, PhaseSettings settings, Optional<String> overridePassword) {
        this.logs = logs;
        this.settings = settings;
        StrategySettings strategy = StrategySettings.baseline();
        AuditTrail trail = TestAudit.of(DATABASE, account, logs, clock);
        history = new PhaseHistory(trail, events::add);
        TestSafety safety = new TestSafety(DATABASE, trail, ledger, clock, events::add);
        breakers = safety.breakers();
        recordMove = new RecordMove(
                phases, breakers, cancelled::add, trades, sessions, history, time, settings, events::add);
        watch = new WatchPhase(ledger, phases, trades, sessions, equity, recordMove, time, settings);
        sizing = new PositionSizing(phases, trades, sessions, equity, time, history, settings, strategy);
        limiter = new TradeLimiter(ledger, time, settings);
        gates = new ValidateGate(
                new GatherEvidence(phases, sessions, trades, of -> drill, of -> kind, time, strategy),
                archive,
                settings);
        moves = new MovePhase(phases, gates, recordMove, origins, of -> kind, ledger, settings);
        recommend = new RecommendAdvance(phases, gates, settings);
        acknowledge = new AcknowledgeHalt(halts, safety.release(), history);
        rebuild = new RebuildTrades(ledger, trades);
        times = new RequestTimes(requests, time, settings);
        decide = new DecideMove(
                requests, new FollowRequest(requests, history, ledger, time), gates, moves, phases, times, settings);
        OpenRequest open = new OpenRequest(requests, history, time);
        ask = new AskForMove(phases, requests, open, recommend, ledger, time, settings);
        askForOverride = new AskForOverride(
                phases,
                open,
                new CheckOverridePassword(OverridePassword.of(overridePassword), TestPhases.attempts(DATABASE), clock),
                history,
                new DescribeConstraints(phases, limiter, sizing, halts),
                ledger,
                time);
        recordSession = new RecordSession(
                ledger, book(), phases, trades, sessions, halts, origins, equity, watch, sizing, history, time);
        terms = new PhaseTermsOfAccount(phases, limiter, sizing, of -> kind, origins);
        deposit("start", "100000");
        at("12:00");
    }

    // ── what happens ──

    void deposit(String reference, String dollars) {
        write(() -> ledger.bookCash(
                new CashEntry(account, reference, CashEntry.Kind.DEPOSIT, Money.of(dollars), clock.now())));
    }

    <T> T write(Supplier<T> work) {
        return DATABASE.inTransaction(work);
    }

    LocalDate today() {
        return clock.today();
    }

    /** Advances to a UTC time of today; New York is five hours behind in winter. */
    void at(String utc) {
        Instant to = Instant.parse(today() + "T" + utc + ":00Z");
        clock.advanceTo(to.isBefore(clock.now()) ? clock.now() : to);
    }

    String phase() {
        return standing().phase().name();
    }

    PhaseStanding standing() {
        return phases.standing(account);
    }

    PhaseTerms terms() {
        return terms.termsOf(account, today());
    }

    /** Puts the account into a phase as an advance would, without asking the gates. */
    void isIn(Phase phase) {
        while (standing().phase() != phase) {
            Phase next = standing().phase().next().orElseThrow();
            write(() -> recordMove.move(
                    account,
                    PhaseTransition.Kind.ADVANCE,
                    next,
                    "advance",
                    "as a test says",
                    People.of("olga", "adam"),
                    Optional.empty()));
        }
    }

    TradeId enters() {
        TradeId trade = submits();
        fills(trade, -1, CREDIT, OrderRef.entryOf(trade));
        return trade;
    }

    /** An entry at the broker, unfilled. */
    TradeId submits() {
        TradeId trade = new TradeId(account, today(), symbol());
        write(() -> ledger.recordInitialMargin(trade, Money.of("500")));
        OrderRef ref = OrderRef.entryOf(trade);
        write(() -> ledger.recordIntent(intent(ref, trade, -1, Optional.empty())));
        write(() -> ledger.recordSent(ref, clock.now()));
        write(() -> ledger.recordWorking(ref, "b" + ref, clock.now()));
        return trade;
    }

    private OrderIntent intent(OrderRef ref, TradeId trade, long quantity, Optional<ExitReason> exit) {
        return new OrderIntent(
                ref,
                trade,
                today(),
                put(trade.symbol().value()),
                Quantity.of(quantity),
                CREDIT,
                exit,
                Optional.of(phase()),
                Optional.empty(),
                clock.now());
    }

    void unfilled(TradeId trade) {
        write(() -> ledger.recordCancelled(OrderRef.entryOf(trade), "day over", clock.now()));
    }

    void fills(TradeId trade, long quantity, Price price, OrderRef ref) {
        write(() -> ledger.recordFill(new Fill(
                "x" + ref,
                trade,
                Optional.of(ref),
                Fill.Kind.EXECUTION,
                put(trade.symbol().value()),
                Quantity.of(quantity),
                price,
                clock.now())));
    }

    /** Closes a trade with a net result in whole dollars, in one transaction with what watches it. */
    void closes(TradeId trade, int dollars, ExitReason reason) {
        OrderRef ref = OrderRef.exitOf(trade, 1);
        write(() -> ledger.recordIntent(intent(ref, trade, 1, Optional.of(reason))));
        write(() -> {
            Price price = Price.ofCents(500 - dollars);
            ledger.recordFill(new Fill(
                    "x" + ref,
                    trade,
                    Optional.of(ref),
                    Fill.Kind.EXECUTION,
                    put(trade.symbol().value()),
                    Quantity.of(1),
                    price,
                    clock.now()));
            watch.on(new TradeClosed(trade));
            return true;
        });
    }

    /** A round trip of today. */
    TradeId trades(int dollars) {
        return trades(dollars, ExitReason.TARGET);
    }

    TradeId trades(int dollars, ExitReason reason) {
        clock.advanceTo(clock.now().plusSeconds(1));
        TradeId trade = enters();
        closes(trade, dollars, reason);
        return trade;
    }

    /** Ends the session and wakes up before the next one opens. */
    SessionRecord endsTheDay() {
        return endsTheDay(Money.ZERO);
    }

    SessionRecord endsTheDay(Money openResult) {
        LocalDate session = today();
        clock.advanceTo(
                calendar.sessionOn(session).orElseThrow().marketClosesAt().plusSeconds(600));
        write(() -> {
            ledger.openSession(account, session, clock.now());
            Valuation worth = Valuation.of(account, ledger);
            SessionEquity close = new SessionEquity(
                    account, session, worth.cash(), worth.positionsValue().plus(openResult));
            ledger.closeSession(close, clock.now());
            recordSession.on(new SessionSettled(close));
            return true;
        });
        clock.advanceTo(calendar.next(session).deskOpensAt());
        return sessions.of(account, session).orElseThrow();
    }

    void signal(SignalOutcome outcome) {
        signals.add(new Signal(
                proposal(new TradeId(account, today(), symbol()), "0.45"),
                clock.now(),
                Optional.of(new Signal.Ended(outcome, List.of("as a test says"), clock.now()))));
    }

    TradeProposal proposal(TradeId id, String limit) {
        return new TradeProposal(
                id,
                1,
                put(id.symbol().value()),
                Quantity.of(5),
                new Quote.Usable(Price.of("0.43"), Price.of("0.47"), clock.now()),
                Price.of(limit),
                Price.of("48"),
                Ratio.of("0.1666"),
                Money.of("500"),
                Ratio.of("0.09"),
                "Energy");
    }

    private Symbol symbol() {
        int n = symbols++;
        return new Symbol("" + (char) ('A' + n / 676 % 26) + (char) ('A' + n / 26 % 26) + (char) ('A' + n % 26));
    }

    private SignalBook book() {
        return new SignalBook() {
            @Override
            public List<Signal> signals(AccountId of, LocalDate session) {
                return signals.stream()
                        .filter(signal -> signal.proposal().id().session().equals(session))
                        .toList();
            }

            @Override
            public Optional<Signal> signal(TradeId id) {
                throw new UnsupportedOperationException();
            }

            @Override
            public boolean end(TradeId id, SignalOutcome outcome, List<String> reasons, Instant at) {
                throw new UnsupportedOperationException();
            }

            @Override
            public List<WhyNot> whyNots(AccountId of, LocalDate session) {
                throw new UnsupportedOperationException();
            }
        };
    }
}
