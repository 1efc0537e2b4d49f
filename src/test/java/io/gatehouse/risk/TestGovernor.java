package io.gatehouse.risk;

import io.gatehouse.TestDatabase;
import io.gatehouse.ledger.Ledger;
import io.gatehouse.market.MarketData;
import io.gatehouse.risk.jdbc.TestRisk;
import io.gatehouse.time.DeskClock;
import java.util.Optional;

/** A real governor under the file's limits, for tests outside this package. */
public final class TestGovernor {

    private TestGovernor() {}

    public static RiskGovernor of(
            TestDatabase database, Ledger ledger, MarketData market, MarginSource margins, DeskClock clock) {
        return new RiskGovernor(
                new ReadBook(ledger),
                new AssessSituation(
                        account -> RiskDesk.BASELINE, market, margins, (account, session) -> Optional.empty(), clock),
                RiskDesk.rules(() -> PhaseTerms.unlimited(PhaseRules.PAPER_ONLY)),
                TestRisk.decisions(database),
                ledger,
                clock);
    }
}
