package io.gatehouse.reconciliation.jdbc;

import io.gatehouse.TestDatabase;
import io.gatehouse.reconciliation.CertificateLog;
import io.gatehouse.reconciliation.ComparisonLog;
import io.gatehouse.reconciliation.Resolutions;

/** Gives tests outside this package the real records. */
public final class TestReconciliation {

    private TestReconciliation() {}

    public static ComparisonLog log(TestDatabase database) {
        return new JdbcComparisonLog(database.jdbc());
    }

    public static CertificateLog certificates(TestDatabase database) {
        return ReconciliationTables.certificates(database.jdbc());
    }

    public static Resolutions resolutions(TestDatabase database) {
        return new JdbcResolutions(database.jdbc());
    }
}
