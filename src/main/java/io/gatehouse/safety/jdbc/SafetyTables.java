package io.gatehouse.safety.jdbc;

import io.gatehouse.safety.Latches;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Hands out the record of latches on a database to whoever has no application context. */
public final class SafetyTables {

    private SafetyTables() {}

    public static Latches latches(JdbcClient jdbc) {
        return new JdbcLatches(jdbc);
    }
}
