package io.gatehouse.risk.jdbc;

import io.gatehouse.risk.limits.LimitRequests;
import io.gatehouse.risk.limits.LimitVersions;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Hands out the limits on a database to whoever has no application context. */
public final class LimitTables {

    private LimitTables() {}

    public static LimitVersions versions(JdbcClient jdbc) {
        return new JdbcLimitVersions(jdbc);
    }

    public static LimitRequests requests(JdbcClient jdbc) {
        return new JdbcLimitRequests(jdbc);
    }
}
