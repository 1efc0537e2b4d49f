package io.gatehouse.cli.jdbc;

import io.gatehouse.audit.jdbc.AuditTables;
import io.gatehouse.cli.DayRecord;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.reconciliation.DayCheck;
import io.gatehouse.reconciliation.jdbc.ReconciliationTables;
import io.gatehouse.reports.ArtifactFolders;
import io.gatehouse.reports.VerifyDay;
import io.gatehouse.strategy.jdbc.StrategyTables;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Past sessions of an account, read from a database and the files made from it. */
final class DatabaseDayRecord implements DayRecord {

    private final ReadOnlyDatabase database;
    private final AccountId account;
    private final VerifyDay verify;

    private DatabaseDayRecord(ReadOnlyDatabase database, AccountId account, ArtifactFolders artifacts, Path logs) {
        this.database = database;
        this.account = account;
        this.verify = new VerifyDay(
                ReconciliationTables.certificates(database.jdbc()),
                AuditTables.record(database.operations()),
                StrategyTables.signals(database.operations()),
                artifacts,
                logs);
    }

    static DayRecord open(Path home, AccountId account, Optional<String> run) {
        Path folder = run.map(id -> Path.of("data", "runs", id)).orElse(Path.of("data", "desk"));
        Path artifacts = run.map(id -> Path.of("artifacts", "runs", id)).orElse(Path.of("artifacts"));
        Path logs = run.map(id -> folder.resolve("logs")).orElse(Path.of("logs"));
        RecordSettings settings = RecordSettings.read(home, folder);
        ReadOnlyDatabase database = ReadOnlyDatabase.open(settings);
        try {
            database.deskTimeOf(account);
            Path ownLogs = account.equals(settings.first()) ? logs : logs.resolve(account.value());
            return new DatabaseDayRecord(
                    database,
                    account,
                    new ArtifactFolders(home.resolve(artifacts), settings.first()),
                    home.resolve(ownLogs));
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    @Override
    public String source() {
        return database.shownUrl();
    }

    @Override
    public List<DayCheck> check(LocalDate session) {
        return verify.check(account, session);
    }

    @Override
    public List<String> addenda(LocalDate session) {
        return verify.addenda(account, session);
    }

    @Override
    public void close() {
        database.close();
    }
}
