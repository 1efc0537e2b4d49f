package io.gatehouse.audit;

import io.gatehouse.TestDatabase;
import io.gatehouse.audit.jdbc.TestAuditRecord;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.time.DeskClock;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A trail on a test database, with files of its own, for tests outside this package. */
public final class TestAudit {

    private TestAudit() {}

    public static AuditTrail of(TestDatabase database, AccountId account, Path folder, DeskClock clock) {
        AuditRecord record = TestAuditRecord.of(database);
        return new AuditTrail(record, new WriteAuditFiles(record, settings(account, folder), clock));
    }

    /** What the account's trail says was done, in its order. */
    public static List<String> actions(TestDatabase database, AccountId account) {
        return TestAuditRecord.of(database).page(new AuditStream(account, AuditTrail.TRAIL), 0, 1_000).stream()
                .map(TrailLine::action)
                .flatMap(Optional::stream)
                .toList();
    }

    static AuditSettings settings(AccountId account, Path folder) {
        return new AuditSettings(List.of(account.value()), new AuditSettings.Audit(folder, ""));
    }
}
