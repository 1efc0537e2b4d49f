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
public final class DatabaseDayRecord implements DayRecord {

    private static final AccountId FIRST = new AccountId("paper");

    private final ReadOnlyDatabase database;
    private final AccountId account;
    private final VerifyDay verify;

    private DatabaseDayRecord(ReadOnlyDatabase database, AccountId account, Path artifacts, Path logs) {
        this.database = database;
        this.account = account;
        this.verify = new VerifyDay(
                ReconciliationTables.certificates(database.jdbc()),
                AuditTables.record(database.jdbc()),
                StrategyTables.signals(database.operations()),
                new ArtifactFolders(artifacts, FIRST),
                account.equals(FIRST) ? logs : logs.resolve(account.value()));
    }

    /**
     * Opens the desk's own record, or that of a run.
     *
     * @param home the folder that holds {@code config} and {@code data}
     * @throws io.gatehouse.cli.RecordUnreadable if there is no database, or it is in use, or another version's
     * @throws IllegalArgumentException if the database does not know the account
     */
    public static DayRecord open(Path home, AccountId account, Optional<String> run) {
        Path folder = run.map(id -> Path.of("data", "runs", id)).orElse(Path.of("data", "desk"));
        Path artifacts = run.map(id -> Path.of("artifacts", "runs", id)).orElse(Path.of("artifacts"));
        Path logs = run.map(id -> folder.resolve("logs")).orElse(Path.of("logs"));
        ReadOnlyDatabase database = ReadOnlyDatabase.open(RecordSettings.read(home, folder));
        try {
            database.deskTimeOf(account);
            return new DatabaseDayRecord(database, account, home.resolve(artifacts), home.resolve(logs));
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
