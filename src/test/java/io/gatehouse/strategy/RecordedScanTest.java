package io.gatehouse.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.market.ScriptedMarket;
import io.gatehouse.time.SimulatedDeskClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecordedScanTest {

    private static final AccountId PAPER = new AccountId("paper");

    private final SimulatedDeskClock clock = new SimulatedDeskClock(AShare.AT_0945);
    private final ScriptedMarket market = new ScriptedMarket(clock);
    private final Scans record = new Scans();
    private final ProposeTrades proposeTrades =
            new RecordedScan(new Scan(market, AShare.CALENDAR, StrategySettings.baseline()), record, clock);

    @Test
    void recordsWhatItFound() {
        AShare.list(market, "AAA", "0.38", "0.42");
        AShare.list(market, "BBB", "0.10", "0.12");

        List<TradeProposal> proposals = proposeTrades.scan(PAPER, AShare.MONDAY);

        assertThat(record.added).hasSize(1);
        assertThat(record.added.get(0).proposals()).isEqualTo(proposals).hasSize(1);
        assertThat(record.added.get(0).whyNots()).hasSize(1);
        assertThat(record.added.get(0).at()).isEqualTo(AShare.AT_0945);
    }

    @Test
    void aSecondScanAnswersWhatTheFirstRecorded() {
        AShare.list(market, "AAA", "0.38", "0.42");
        List<TradeProposal> first = proposeTrades.scan(PAPER, AShare.MONDAY);
        AShare.list(market, "BBB", "0.44", "0.46");
        clock.advanceTo(AShare.AT_0945.plusSeconds(900));

        List<TradeProposal> second = proposeTrades.scan(PAPER, AShare.MONDAY);

        assertThat(second).isEqualTo(first);
        assertThat(record.added).hasSize(1);
    }

    /** A record in memory. */
    private static final class Scans implements ScanRecord {

        private final List<ScanResult> added = new ArrayList<>();

        @Override
        public Optional<List<TradeProposal>> proposals(AccountId account, LocalDate session) {
            return added.stream()
                    .filter(scan ->
                            scan.account().equals(account) && scan.session().equals(session))
                    .map(ScanResult::proposals)
                    .findFirst();
        }

        @Override
        public void add(ScanResult scan) {
            added.add(scan);
        }
    }
}
