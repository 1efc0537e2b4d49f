package io.gatehouse;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A migrated database for tests: H2 in memory, or with {@code -Dgatehouse.test.database=postgres} an embedded
 * PostgreSQL. Migrating costs more than a test, so tests of the same modules share one; {@link #newAccount}
 * keeps them apart.
 */
public final class TestDatabase {

    private static final Map<String, TestDatabase> SHARED = new ConcurrentHashMap<>();
    private static final AtomicInteger ACCOUNTS = new AtomicInteger();

    private final JdbcOperations operations;
    private final JdbcClient jdbc;
    private final PlatformTransactionManager transactions;
    private final TransactionTemplate transaction;

    private TestDatabase(DataSource source) {
        this.operations = new JdbcTemplate(source);
        this.jdbc = JdbcClient.create(operations);
        this.transactions = new DataSourceTransactionManager(source);
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The database that has the migrations of these modules, in this order. */
    public static TestDatabase of(String... modules) {
        return SHARED.computeIfAbsent(String.join("-", modules), name -> {
            DataSource source = "postgres".equals(System.getProperty("gatehouse.test.database"))
                    ? postgres()
                    : JdbcConnectionPool.create("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1", "sa", "");
            for (String module : modules) {
                migrate(source, module);
            }
            return new TestDatabase(source);
        });
    }

    private static DataSource postgres() {
        try {
            return EmbeddedPostgres.start().getPostgresDatabase();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // Each module keeps its own history, so that their version numbers are independent.
    private static void migrate(DataSource source, String module) {
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration/" + module)
                .table("flyway_schema_history_" + module)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
    }

    /** An account id no other test of this JVM uses. */
    public static String newAccount() {
        return "test-" + ACCOUNTS.incrementAndGet();
    }

    public JdbcClient jdbc() {
        return jdbc;
    }

    public JdbcOperations operations() {
        return operations;
    }

    public PlatformTransactionManager transactionManager() {
        return transactions;
    }

    /** Runs in one transaction and answers. */
    public <T> T inTransaction(Supplier<T> work) {
        return transaction.execute(status -> work.get());
    }
}
