package io.gatehouse.risk;

import static io.gatehouse.ledger.jdbc.TestLedger.put;

import io.gatehouse.TestDatabase;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.AccountKind;
import io.gatehouse.ledger.CashEntry;
import io.gatehouse.ledger.ExitReason;
import io.gatehouse.ledger.Order;
import io.gatehouse.ledger.OrderIntent;
import io.gatehouse.ledger.OrderRef;
import io.gatehouse.ledger.TradeId;
import io.gatehouse.ledger.jdbc.TestLedger;
import io.gatehouse.market.Quote;
import io.gatehouse.market.ScriptedMarket;
import io.gatehouse.market.VolatilityIndex;
import io.gatehouse.market.VolatilityRegime;
import io.gatehouse.money.Money;
import io.gatehouse.money.Price;
import io.gatehouse.money.Quantity;
import io.gatehouse.money.Ratio;
import io.gatehouse.risk.jdbc.TestRisk;
import io.gatehouse.safety.Cause;
import io.gatehouse.safety.Latch;
import io.gatehouse.safety.TestSafety;
import io.gatehouse.strategy.TradeProposal;
import io.gatehouse.time.NyseCalendar;
import io.gatehouse.time.SimulatedDeskClock;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** A governor over a real ledger, a market and a broker that say what a test tells them. */
final class RiskDesk {

    static final RiskLimits BASELINE = limits(Map.of());

    final TestDatabase database = TestDatabase.of("ledger", "safety", "risk", "audit");
    final TestLedger book = new TestLedger(database);
    final SimulatedDeskClock clock = new SimulatedDeskClock(TestLedger.OPEN);
    final ScriptedMarket market = new ScriptedMarket(clock);
    final DecisionLog log = TestRisk.decisions(database);

    final RegimeLog regimes = TestRisk.regimes(database);
    final ReadMoves moves = new ReadMoves(market, new NyseCalendar());
    final MeasureBookRisk measure = new MeasureBookRisk(moves, new PriceScenarios());

    RiskLimits limits = BASELINE;
    private int readings;
    AccountKind kind = AccountKind.SIMULATED;
    Optional<Money> whatIf = Optional.of(Money.of("2500"));
    Optional<String> pause = Optional.empty();

    PhaseTerms terms = PhaseTerms.unlimited("SCALING");

    /** What they are once they have been asked; the same when empty. */
    Optional<PhaseTerms> termsThen = Optional.empty();

    final ReadBook books =
            new ReadBook(book.ledger(), new ValueAccount(book.ledger(), account -> kind, new NyseCalendar()));

    final ReadExposure readExposure = new ReadExposure(
            account -> limits,
            new AskMarket(market, book.ledger(), clock),
            new ReadRegimeNow(regimes),
            books,
            measure,
            clock);

    final RiskGovernor governor = new RiskGovernor(
            books,
            new AssessSituation(
                    account -> limits,
                    new AskMarket(market, book.ledger(), clock),
                    new ReadRegimeNow(regimes),
                    (account, contract, contracts, premium) -> whatIf,
                    (account, session) -> pause),
            new AssessPortfolio(moves, measure),
            rules(() -> {
                PhaseTerms now = terms;
                terms = termsThen.orElse(terms);
                return now;
            }),
            TestSafety.states(database),
            log,
            book.ledger(),
            clock);

    RiskDesk() {
        this(true);
    }

    /** @param read whether the session has read its regime, a calm one */
    RiskDesk(boolean read) {
        this(read, "100000");
    }

    RiskDesk(boolean read, String deposit) {
        book.write(l -> l.bookCash(new CashEntry(
                book.account,
                "start",
                CashEntry.Kind.DEPOSIT,
                Money.of(deposit),
                TestLedger.OPEN.minus(Duration.ofDays(7)))));
        if (read) {
            regime(VolatilityRegime.CALM);
        }
    }

    /** What the session has last read. */
    void regime(VolatilityRegime read) {
        BigDecimal level = BigDecimal.valueOf(14);
        database.inTransaction(() -> {
            regimes.record(new RegimeReading(
                    book.account, TestLedger.SESSION, clock.now().plusSeconds(readings++), level, level, read));
            return read;
        });
    }

    /** A share at 48 dollars with a past, and its put. */
    void listed(String symbol) {
        market.list(symbol, "Sector of " + symbol)
                .quote(symbol, "47.99", "48.01")
                .past(symbol, TestLedger.SESSION, 120);
    }

    /** The defaults but for some keys. */
    static RiskLimits limits(Map<String, String> others) {
        Map<String, String> keys = new HashMap<>();
        others.forEach((key, value) -> keys.put("gatehouse.risk." + key, value));
        return new Binder(new MapConfigurationPropertySource(keys)).bindOrCreate("gatehouse.risk", RiskLimits.class);
    }

    /** Phase rules that say what they are told. */
    static PhaseRules rules(Supplier<PhaseTerms> terms) {
        return new PhaseRules() {
            @Override
            public PhaseTerms termsOf(AccountId account, LocalDate session) {
                return terms.get();
            }

            @Override
            public String phaseOf(AccountId account) {
                return terms.get().phase();
            }
        };
    }

    TradeProposal proposal(String symbol) {
        return proposal(symbol, 5, "0.45");
    }

    TradeProposal proposal(String symbol, long contracts, String limit) {
        listed(symbol);
        market.quote(put(symbol), "0.43", "0.47");
        return new TradeProposal(
                book.trade(symbol),
                1,
                put(symbol),
                Quantity.of(contracts),
                new Quote.Usable(Price.of("0.43"), Price.of("0.47"), clock.now()),
                Price.of(limit),
                Price.of("48"),
                Ratio.of("0.1666"),
                Money.of("500"),
                Ratio.of("0.09"),
                "Sector of " + symbol);
    }

    RiskDecision decide(TradeProposal proposal) {
        return book.write(l -> governor.decide(proposal));
    }

    void vix(String level) {
        BigDecimal points = new BigDecimal(level);
        market.index(new VolatilityIndex(points, points, TestLedger.SESSION.minusDays(1)));
    }

    ReduceDecision reduce(TradeId trade, String symbol) {
        return book.write(l -> governor.reduce(trade, put(symbol), ExitReason.TARGET, Price.of("0.22")));
    }

    /** Held with a fill, and marked. */
    TradeId held(String symbol) {
        listed(symbol);
        TradeId trade = book.held(symbol, 5, "0.45");
        book.ledger().recordMark(book.account, put(symbol), Price.of("0.45"), TestLedger.OPEN);
        return trade;
    }

    /** An entry at the broker, unfilled. */
    Order working(String symbol) {
        listed(symbol);
        OrderIntent intent = book.entry(symbol, 5, "0.45");
        OrderRef ref = book.intended(intent);
        book.write(l -> l.recordSent(ref, TestLedger.OPEN));
        book.write(l -> l.recordWorking(ref, "b-" + symbol, TestLedger.OPEN));
        return book.ledger().order(ref).orElseThrow();
    }

    /** Latches the account; nobody has released it yet. */
    void latch(Cause cause, String reason) {
        database.inTransaction(() -> {
            TestSafety.latches(database)
                    .close(Latch.closed(
                            book.account + ":" + cause.word(),
                            book.account,
                            cause,
                            TestLedger.SESSION,
                            clock.now(),
                            reason));
            return cause;
        });
    }
}
