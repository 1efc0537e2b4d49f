package io.gatehouse.cli.jdbc;

import io.gatehouse.cli.LimitReading;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.risk.jdbc.LimitTables;
import io.gatehouse.risk.limits.LimitRequests;
import io.gatehouse.risk.limits.LimitsView;
import io.gatehouse.risk.limits.ReadLimits;
import tools.jackson.databind.json.JsonMapper;

/** The limits of an account, read from a database. */
final class DatabaseLimitReading implements LimitReading {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ReadOnlyDatabase database;
    private final AccountId account;
    private final LimitRequests requests;
    private final ReadLimits limits;

    private DatabaseLimitReading(ReadOnlyDatabase database, RecordSettings settings, AccountId account) {
        this.database = database;
        this.account = account;
        this.requests = LimitTables.requests(database.jdbc());
        this.limits = ReadLimits.of(LimitTables.versions(database.jdbc()), requests, settings.limits());
    }

    static LimitReading open(RecordSettings settings, AccountId account) {
        ReadOnlyDatabase database = ReadOnlyDatabase.open(settings);
        try {
            database.deskTimeOf(account);
            return new DatabaseLimitReading(database, settings, account);
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
    public String limits() {
        return JSON.writeValueAsString(limits.read(account));
    }

    @Override
    public String history() {
        return JSON.writeValueAsString(LimitsView.History.of(account, requests.of(account)));
    }

    @Override
    public void close() {
        database.close();
    }
}
