package io.gatehouse.strategy.jdbc;

import io.gatehouse.strategy.SignalBook;
import org.springframework.jdbc.core.JdbcOperations;

/** Hands out the signals on a database to whoever has no application context. */
public final class StrategyTables {

    private StrategyTables() {}

    public static SignalBook signals(JdbcOperations jdbc) {
        return new JdbcSignalBook(jdbc);
    }
}
