package io.gatehouse.risk;

import static io.gatehouse.ledger.jdbc.TestLedger.put;

import io.gatehouse.TestDatabase;
import io.gatehouse.ledger.AccountId;
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
import io.gatehouse.money.Money;
import io.gatehouse.money.Price;
import io.gatehouse.money.Quantity;
import io.gatehouse.money.Ratio;
import io.gatehouse.risk.jdbc.TestRisk;
import io.gatehouse.strategy.TradeProposal;
import io.gatehouse.time.SimulatedDeskClock;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;

/** A governor over a real ledger, a market and a broker that say what a test tells them. */
final class RiskDesk {

    static final RiskLimits BASELINE = new RiskLimits(
            10, 10, new BigDecimal("0.80"), new BigDecimal("500"), new BigDecimal("30"), Duration.ofSeconds(60));

    final TestDatabase database = TestDatabase.of("ledger", "risk");
    final TestLedger book = new TestLedger(database);
    final SimulatedDeskClock clock = new SimulatedDeskClock(TestLedger.OPEN);
    final ScriptedMarket market = new ScriptedMarket(clock);
    final DecisionLog log = TestRisk.decisions(database);

    RiskLimits limits = BASELINE;
    Optional<Money> whatIf = Optional.of(Money.of("2500"));
    Optional<String> pause = Optional.empty();

    PhaseTerms terms = PhaseTerms.unlimited("SCALING");

    /** What they are once they have been asked; the same when empty. */
    Optional<PhaseTerms> termsThen = Optional.empty();

    final RiskGovernor governor = new RiskGovernor(
            new ReadBook(book.ledger()),
            new AssessSituation(
                    account -> limits,
                    market,
                    (account, contract, contracts, premium) -> whatIf,
                    (account, session) -> pause,
                    clock),
            rules(() -> {
                PhaseTerms now = terms;
                terms = termsThen.orElse(terms);
                return now;
            }),
            log,
            book.ledger(),
            clock);

    RiskDesk() {
        book.write(l -> l.bookCash(
                new CashEntry(book.account, "start", CashEntry.Kind.DEPOSIT, Money.of("100000"), TestLedger.OPEN)));
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
                "Energy");
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
        TradeId trade = book.held(symbol, 5, "0.45");
        book.ledger().recordMark(book.account, put(symbol), Price.of("0.45"), TestLedger.OPEN);
        return trade;
    }

    /** An entry at the broker, unfilled. */
    Order working(String symbol) {
        OrderIntent intent = book.entry(symbol, 5, "0.45");
        OrderRef ref = book.intended(intent);
        book.write(l -> l.recordSent(ref, TestLedger.OPEN));
        book.write(l -> l.recordWorking(ref, "b-" + symbol, TestLedger.OPEN));
        return book.ledger().order(ref).orElseThrow();
    }
}
