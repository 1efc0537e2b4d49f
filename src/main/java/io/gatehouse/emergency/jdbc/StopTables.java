package io.gatehouse.emergency.jdbc;

import io.gatehouse.emergency.StopBook;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Hands out the record of stops on a database to whoever has no application context. */
public final class StopTables {

    private StopTables() {}

    public static StopBook book(JdbcClient jdbc) {
        return new JdbcStopBook(jdbc);
    }
}
