package io.gatehouse.strategy.jdbc;

import io.gatehouse.TestDatabase;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** A database with this module's tables, migrated once. */
final class StrategyDatabase {

    private static final JdbcTemplate DATABASE =
            new JdbcTemplate(TestDatabase.of("strategy").source());

    // Children before their parents.
    private static final List<String> TABLES = List.of(
            "strategy_signal_end_reason",
            "strategy_signal_end",
            "strategy_why_not",
            "strategy_signal",
            "strategy_scan");

    private StrategyDatabase() {}

    /** The database without a row. */
    static JdbcTemplate empty() {
        TABLES.forEach(table -> DATABASE.update("DELETE FROM " + table));
        return DATABASE;
    }
}
