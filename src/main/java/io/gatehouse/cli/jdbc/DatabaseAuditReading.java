package io.gatehouse.cli.jdbc;

import io.gatehouse.audit.AuditAnswers;
import io.gatehouse.audit.AuditPart;
import io.gatehouse.audit.AuditRecord;
import io.gatehouse.audit.AuditSearch;
import io.gatehouse.audit.SearchAudit;
import io.gatehouse.audit.VerifyAudit;
import io.gatehouse.audit.jdbc.AuditTables;
import io.gatehouse.cli.AuditReading;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.jdbc.LedgerTables;
import io.gatehouse.time.NyseCalendar;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** Audit lines, read from a database and held against the files of the same installation. */
final class DatabaseAuditReading implements AuditReading {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ReadOnlyDatabase database;
    private final AuditRecord record;
    private final VerifyAudit verify;

    private DatabaseAuditReading(ReadOnlyDatabase database, RecordSettings settings) {
        this.database = database;
        this.record = AuditTables.record(database.operations());
        this.verify = VerifyAudit.of(
                record, LedgerTables.ledger(database.operations(), new NyseCalendar()), settings.audit());
    }

    static AuditReading open(RecordSettings settings, Optional<AccountId> account) {
        ReadOnlyDatabase database = ReadOnlyDatabase.open(settings);
        try {
            account.map(List::of).orElseGet(database::accounts).forEach(database::deskTimeOf);
            return new DatabaseAuditReading(database, settings);
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
    public String verify(Optional<AccountId> account) {
        return JSON.writeValueAsString(
                AuditAnswers.Verification.of(account.map(List::of).orElseGet(verify::accounts).stream()
                        .map(verify::verify)
                        .toList()));
    }

    @Override
    public String search(AccountId account, AuditSearch search) {
        SearchAudit trail = SearchAudit.of(record);
        AuditPart newest = new AuditPart(AuditPart.Order.SEQUENCE, true, 0, search.limit());
        return JSON.writeValueAsString(
                AuditAnswers.Changes.of(trail.search(account, search, newest), trail.count(account, search), newest));
    }

    @Override
    public void close() {
        database.close();
    }
}
