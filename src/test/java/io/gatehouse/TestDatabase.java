package io.gatehouse;

import io.gatehouse.desk.TrustworthyH2;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.apache.commons.dbcp2.BasicDataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A migrated database for tests: H2 in memory, or with {@code -Dgatehouse.test.database=postgres} one of an
 * embedded PostgreSQL that all tests of the JVM share. Migrating costs more than a test, so tests of the same modules share one; {@link #newAccount}
 * keeps them apart.
 */
public final class TestDatabase {

    /** What a test gives as the password; the embedded server asks for none. */
    public static final String POSTGRES_PASSWORD = "postgres";

    private static final Map<String, TestDatabase> SHARED = new ConcurrentHashMap<>();
    private static final List<ConfigurableApplicationContext> CONTEXTS = new CopyOnWriteArrayList<>();
    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static final AtomicInteger ACCOUNTS = new AtomicInteger();

    private final DataSource source;
    private final JdbcOperations operations;
    private final JdbcClient jdbc;
    private final PlatformTransactionManager transactions;
    private final TransactionTemplate transaction;

    private TestDatabase(DataSource source) {
        this.source = source;
        this.operations = new JdbcTemplate(source);
        this.jdbc = JdbcClient.create(operations);
        this.transactions = new DataSourceTransactionManager(source);
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The database that has the migrations of these modules, in this order. */
    public static TestDatabase of(String... modules) {
        return SHARED.computeIfAbsent(String.join("-", modules), name -> {
            DataSource source = Place.fresh().pool();
            for (String module : modules) {
                migrate(source, module);
            }
            return new TestDatabase(source);
        });
    }

    /** Where a database is, and who may use it. */
    private record Place(String url, String user, String password) {

        /** A new and empty one. */
        static Place fresh() {
            String name = "test_" + DATABASES.incrementAndGet();
            if (!"postgres".equals(System.getProperty("gatehouse.test.database"))) {
                return new Place(TrustworthyH2.url("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1"), "sa", "");
            }
            JdbcClient.create(Postgres.SERVER.getPostgresDatabase())
                    .sql("CREATE DATABASE " + name)
                    .update();
            return new Place(Postgres.SERVER.getJdbcUrl("postgres", name), "postgres", POSTGRES_PASSWORD);
        }

        // A new connection costs PostgreSQL more than a test.
        DataSource pool() {
            BasicDataSource pool = new BasicDataSource();
            pool.setUrl(url);
            pool.setUsername(user);
            pool.setPassword(password);
            pool.setMaxTotal(4);
            pool.setMaxWait(Duration.ofSeconds(30));
            pool.setPoolPreparedStatements(true);
            return pool;
        }
    }

    private static final class Postgres {

        static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                // What a test wrote need not survive a power failure.
                EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setRegisterShutdownHook(false)
                        .setServerConfig("fsync", "off")
                        .setServerConfig("synchronous_commit", "off")
                        .setServerConfig("full_page_writes", "off")
                        .start();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> close(server)));
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        // A context that closes without its database waits for it half a minute.
        private static void close(EmbeddedPostgres server) {
            CONTEXTS.forEach(ConfigurableApplicationContext::close);
            try {
                server.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Gives a Spring context a database of its own. */
    public static final class OfContext implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            CONTEXTS.add(context);
            Place place = Place.fresh();
            TestPropertyValues.of(
                            "spring.datasource.url=" + place.url(),
                            "spring.datasource.username=" + place.user(),
                            "spring.datasource.password=" + place.password())
                    .applyTo(context);
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

    public DataSource source() {
        return source;
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
