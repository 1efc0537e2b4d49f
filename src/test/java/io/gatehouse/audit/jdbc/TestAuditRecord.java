package io.gatehouse.audit.jdbc;

import io.gatehouse.TestDatabase;
import io.gatehouse.audit.AuditRecord;

/** Gives tests outside this package the real table. */
public final class TestAuditRecord {

    private TestAuditRecord() {}

    public static AuditRecord of(TestDatabase database) {
        return new JdbcAuditRecord(database.operations());
    }
}
