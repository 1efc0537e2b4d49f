package io.gatehouse.risk.jdbc;

import io.gatehouse.TestDatabase;
import io.gatehouse.risk.DecisionLog;
import io.gatehouse.risk.RegimeLog;

/** Gives tests outside this package the real logs. */
public final class TestRisk {

    private TestRisk() {}

    public static DecisionLog decisions(TestDatabase database) {
        return new JdbcDecisionLog(database.jdbc());
    }

    public static RegimeLog regimes(TestDatabase database) {
        return new JdbcRegimeLog(database.jdbc());
    }
}
