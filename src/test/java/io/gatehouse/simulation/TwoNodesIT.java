package io.gatehouse.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two nodes on one PostgreSQL: when the one that trades is killed in mid-cycle, the other one goes on. */
class TwoNodesIT {

    private static final Duration TAKE_OVER = Duration.ofSeconds(15);

    // The seconds a trading day takes; the rest of the day is part of what must be done in time.
    private static final String DAY = "4";

    @TempDir
    private Path home;

    @Test
    void theSecondNodeFinishesTheCycleOfAKilledFirstOneWithoutADoubledOrder() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            JdbcClient database = JdbcClient.create(postgres.getPostgresDatabase());
            Map<String, String> environment = Map.of(
                    "SPRING_PROFILES_ACTIVE", "postgres",
                    "GATEHOUSE_DB_URL", postgres.getJdbcUrl("postgres", "postgres"),
                    "GATEHOUSE_DB_USER", "postgres",
                    "GATEHOUSE_DB_PASSWORD", "postgres");
            DeskProcess first = serve("first", environment);
            DeskProcess second = null;
            try {
                await().atMost(Duration.ofMinutes(3)).until(() -> working(database) && midDay(database));
                second = serve("second", environment);
                DeskProcess standingBy = second;
                await().atMost(Duration.ofMinutes(3))
                        .until(() -> standingBy.output().contains("standing by"));
                await().atMost(Duration.ofMinutes(2)).until(() -> midDay(database));
                long recorded = sessionsRecorded(database);

                first.kill();

                long killed = System.nanoTime();
                await().atMost(TAKE_OVER).until(() -> sessionsRecorded(database) > recorded);
                System.out.println("finished after " + Duration.ofNanos(System.nanoTime() - killed));
            } finally {
                first.kill();
                if (second != null) {
                    second.kill();
                }
            }
            assertThat(BrokerJournal.arrived(home.resolve("data/desk/broker")))
                    .isNotEmpty()
                    .doesNotHaveDuplicates();
        }
    }

    private DeskProcess serve(String name, Map<String, String> environment) throws Exception {
        return DeskProcess.start(home, name, environment, "serve", "--port", "0", "--speed", DAY);
    }

    private static boolean working(JdbcClient database) {
        return tableExists(database) && sessionsRecorded(database) >= 1;
    }

    /** Whether the running session is between its scan and its close, so that a kill leaves it half done. */
    private static boolean midDay(JdbcClient database) {
        return database.sql("SELECT COUNT(*) FROM act_ru_timer_job j JOIN act_ru_execution e"
                                + " ON j.execution_id_ = e.id_ WHERE e.act_id_ = 'CatchEvent_WatchTimeReached'")
                        .query(Long.class)
                        .single()
                > 0;
    }

    private static long sessionsRecorded(JdbcClient database) {
        return database.sql("SELECT COUNT(*) FROM ledger_session_close")
                .query(Long.class)
                .single();
    }

    private static boolean tableExists(JdbcClient database) {
        return database.sql("SELECT COUNT(*) FROM information_schema.tables WHERE table_name = 'act_ru_timer_job'")
                                .query(Long.class)
                                .single()
                        > 0
                && database.sql("SELECT COUNT(*) FROM information_schema.tables"
                                        + " WHERE table_name = 'ledger_session_close'")
                                .query(Long.class)
                                .single()
                        > 0;
    }
}
