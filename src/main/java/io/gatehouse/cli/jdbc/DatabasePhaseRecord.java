package io.gatehouse.cli.jdbc;

import io.gatehouse.audit.jdbc.AuditTables;
import io.gatehouse.cli.PhaseRecord;
import io.gatehouse.emergency.jdbc.StopTables;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.jdbc.LedgerTables;
import io.gatehouse.phases.Phase;
import io.gatehouse.phases.ReadOnlyPhases;
import io.gatehouse.phases.jdbc.PhaseTables;
import io.gatehouse.phases.report.PhaseReport;
import io.gatehouse.phases.report.ReadPhase;
import io.gatehouse.phases.report.Redaction;
import io.gatehouse.phases.report.ReportFormat;
import io.gatehouse.phases.report.ReportPhases;
import io.gatehouse.safety.jdbc.SafetyTables;
import io.gatehouse.time.DeskClock;
import io.gatehouse.time.NyseCalendar;
import io.gatehouse.time.SimulatedDeskClock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The phases of an account, read from a database as of the desk time it had come to. */
final class DatabasePhaseRecord implements PhaseRecord {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ReadOnlyDatabase database;
    private final AccountId account;
    private final Instant asOf;
    private final ReadPhase phase;
    private final ReportPhases reports;

    private DatabasePhaseRecord(ReadOnlyDatabase database, RecordSettings settings, AccountId account) {
        this.database = database;
        this.account = account;
        this.asOf = database.deskTimeOf(account);
        DeskClock clock = new SimulatedDeskClock(asOf);
        NyseCalendar calendar = new NyseCalendar();
        JdbcClient jdbc = database.jdbc();
        ReadOnlyPhases.Tables tables = new ReadOnlyPhases.Tables(
                PhaseTables.book(jdbc),
                PhaseTables.sessions(jdbc),
                PhaseTables.trades(jdbc),
                SafetyTables.latches(jdbc),
                PhaseTables.archive(jdbc),
                AuditTables.record(database.operations()),
                StopTables.book(jdbc)::lastPassed);
        ReadOnlyPhases phases = ReadOnlyPhases.of(
                tables,
                LedgerTables.ledger(database.operations(), calendar),
                settings.kind(),
                settings.thresholds(),
                calendar,
                clock);
        this.phase = new ReadPhase(
                tables.book(), phases.sizes(), phases.limiter(), tables.halts(), phases.gates(), phases.health());
        this.reports = new ReportPhases(
                tables.book(), tables.sessions(), tables.trades(), tables.halts(), phases.gates(), clock);
    }

    static PhaseRecord open(RecordSettings settings, AccountId account) {
        ReadOnlyDatabase database = ReadOnlyDatabase.open(settings);
        try {
            return new DatabasePhaseRecord(database, settings, account);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    @Override
    public String source() {
        return database.shownUrl() + " as of " + asOf + " desk time";
    }

    @Override
    public String status() {
        return JSON.writeValueAsString(phase.read(account));
    }

    @Override
    public String gate(String to) {
        return JSON.writeValueAsString(phase.gate(account, Phase.ofCliName(to)));
    }

    @Override
    public String history(int limit, boolean withOperators) {
        PhaseReport report = reports.last(account, limit, redaction(withOperators));
        return ReportFormat.JSON.write(report).strip();
    }

    @Override
    public String export(LocalDate start, LocalDate end, ReportFormat format, boolean withOperators) {
        return reports.export(account, start, end, format, redaction(withOperators));
    }

    private static Redaction redaction(boolean withOperators) {
        return Redaction.of(System.getenv(), withOperators);
    }

    @Override
    public void close() {
        database.close();
    }
}
