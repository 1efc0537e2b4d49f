package io.gatehouse.strategy.jdbc;

import java.util.List;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** A database in memory with this module's tables, migrated once. */
final class StrategyDatabase {

    private static final JdbcTemplate DATABASE = migrated();

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

    private static JdbcTemplate migrated() {
        var source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:strategy;DB_CLOSE_DELAY=-1");
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration/strategy")
                .load()
                .migrate();
        return new JdbcTemplate(source);
    }
}
