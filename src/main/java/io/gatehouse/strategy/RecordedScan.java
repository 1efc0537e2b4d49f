package io.gatehouse.strategy;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.time.DeskClock;
import io.gatehouse.time.TradingSession;
import java.util.List;
import java.util.Optional;

/** Scans a session once; asked again, it answers what the record says. */
final class RecordedScan implements ProposeTrades {

    private final Scan scan;
    private final ScanRecord record;
    private final DeskClock clock;

    RecordedScan(Scan scan, ScanRecord record, DeskClock clock) {
        this.scan = scan;
        this.record = record;
        this.clock = clock;
    }

    @Override
    public List<TradeProposal> scan(AccountId account, TradingSession session) {
        Optional<List<TradeProposal>> before = record.proposals(account, session.date());
        if (before.isPresent()) {
            return before.get();
        }
        ScanResult result = scan.of(account, session, clock.now());
        record.add(result);
        return result.proposals();
    }
}
