package io.gatehouse.audit.jdbc;

import io.gatehouse.audit.AuditRecord;
import org.springframework.jdbc.core.JdbcOperations;

/** Hands out the audit lines on a database to whoever has no application context. */
public final class AuditTables {

    private AuditTables() {}

    public static AuditRecord record(JdbcOperations database) {
        return new JdbcAuditRecord(database);
    }
}
