package io.gatehouse.risk;

import io.gatehouse.TestDatabase;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.AccountKind;
import io.gatehouse.ledger.Ledger;
import io.gatehouse.market.MarketData;
import io.gatehouse.market.VolatilityRegime;
import io.gatehouse.risk.jdbc.TestRisk;
import io.gatehouse.safety.TestSafety;
import io.gatehouse.safety.TripBreaker;
import io.gatehouse.time.DeskClock;
import io.gatehouse.time.NyseCalendar;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A real governor under the file's limits in a calm market, for tests outside this package. */
public final class TestGovernor {

    private TestGovernor() {}

    public static RiskGovernor of(
            TestDatabase database, Ledger ledger, MarketData market, MarginSource margins, DeskClock clock) {
        return new RiskGovernor(
                new ReadBook(ledger, new ValueAccount(ledger, account -> AccountKind.SIMULATED, new NyseCalendar())),
                new AssessSituation(
                        account -> RiskDesk.BASELINE,
                        new AskMarket(market, ledger, clock),
                        new ReadRegimeNow(new CalmSince(clock)),
                        margins,
                        (account, session) -> Optional.empty()),
                portfolios(market),
                RiskDesk.rules(() -> PhaseTerms.unlimited(PhaseRules.PAPER_ONLY)),
                TestSafety.states(database),
                TestRisk.decisions(database),
                ledger,
                clock);
    }

    /** The breaker of the day under the file's limits. */
    public static WatchDailyLoss dailyLoss(Ledger ledger, TripBreaker breakers) {
        return dailyLoss(ledger, account -> RiskDesk.BASELINE, breakers);
    }

    public static WatchDailyLoss dailyLoss(Ledger ledger, LimitsInForce limits, TripBreaker breakers) {
        return new WatchDailyLoss(
                ledger,
                new ValueAccount(ledger, account -> AccountKind.SIMULATED, new NyseCalendar()),
                limits,
                breakers);
    }

    static AssessPortfolio portfolios(MarketData market) {
        ReadMoves moves = new ReadMoves(market, new NyseCalendar());
        return new AssessPortfolio(moves, new MeasureBookRisk(moves, new PriceScenarios()));
    }

    /** Every session has read a calm regime. */
    record CalmSince(DeskClock clock) implements RegimeLog {

        @Override
        public void record(RegimeReading reading) {
            throw new UnsupportedOperationException("nothing is recorded here; have " + reading);
        }

        @Override
        public void record(RegimeTransition transition) {
            throw new UnsupportedOperationException("nothing is recorded here; have " + transition);
        }

        @Override
        public List<RegimeTransition> transitions(AccountId account, LocalDate session) {
            return List.of();
        }

        @Override
        public Optional<RegimeTransition> lastTransition(AccountId account) {
            return Optional.empty();
        }

        @Override
        public Optional<RegimeReading> last(AccountId account) {
            return Optional.empty();
        }

        @Override
        public Optional<RegimeReading> latest(AccountId account, LocalDate session) {
            BigDecimal level = BigDecimal.valueOf(14);
            return Optional.of(new RegimeReading(account, session, clock.now(), level, level, VolatilityRegime.CALM));
        }
    }
}
