package io.gatehouse.reconciliation.jdbc;

import io.gatehouse.reconciliation.CertificateLog;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Hands out the record of certificates on a database to whoever has no application context. */
public final class ReconciliationTables {

    private ReconciliationTables() {}

    public static CertificateLog certificates(JdbcClient jdbc) {
        return new JdbcCertificateLog(jdbc);
    }
}
