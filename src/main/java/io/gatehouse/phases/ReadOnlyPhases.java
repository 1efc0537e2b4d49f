package io.gatehouse.phases;

import io.gatehouse.audit.AuditRecord;
import io.gatehouse.ledger.AccountKind;
import io.gatehouse.ledger.Ledger;
import io.gatehouse.safety.Latches;
import io.gatehouse.strategy.StrategySettings;
import io.gatehouse.time.DeskClock;
import io.gatehouse.time.NyseCalendar;

/**
 * The parts of the phases that only read, put together without an application context: for a desk that does not run.
 *
 * @param tables the record
 * @param sizes sizes in force
 * @param limiter Proof of Concept's limit
 * @param gates the gates
 * @param health how the phases do their work
 */
public record ReadOnlyPhases(
        Tables tables, SizeInForce sizes, TradeLimiter limiter, ValidateGate gates, MeasureHealth health) {

    /** The record of phases. */
    public record Tables(
            PhaseBook book,
            SessionLog sessions,
            ClosedTrades trades,
            Latches halts,
            EvidenceArchive archive,
            AuditRecord audit,
            DrillRecord drills) {}

    /** The thresholds. */
    public record Settings(PhaseSettings phases, StrategySettings strategy) {}

    /**
     * Puts them together.
     *
     * @param kind whose money the accounts trade with
     */
    public static ReadOnlyPhases of(
            Tables tables, Ledger ledger, AccountKind kind, Settings settings, NyseCalendar calendar, DeskClock clock) {
        DeskSessions time = new DeskSessions(calendar, clock);
        GatherEvidence gather = new GatherEvidence(
                tables.book(),
                tables.sessions(),
                tables.trades(),
                tables.drills(),
                account -> kind,
                time,
                settings.strategy());
        return new ReadOnlyPhases(
                tables,
                new SizeInForce(tables.book(), new EquityBasis(ledger, account -> kind), settings.phases()),
                new TradeLimiter(ledger, time, settings.phases()),
                new ValidateGate(gather, tables.archive(), settings.phases()),
                new MeasureHealth(tables.book(), tables.sessions(), new OverrideCounts(tables.audit()), clock));
    }
}
