package io.gatehouse.reconciliation.jdbc;

import io.gatehouse.TestDatabase;
import io.gatehouse.reconciliation.ComparisonLog;

/** Gives tests outside this package the real log. */
public final class TestReconciliation {

    private TestReconciliation() {}

    public static ComparisonLog log(TestDatabase database) {
        return new JdbcComparisonLog(database.jdbc());
    }
}
