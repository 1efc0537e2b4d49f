package io.gatehouse.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nodes on one PostgreSQL: when the one that trades is killed in mid-cycle, the one that stands by goes on. */
class TwoNodesIT {

    private static final Duration TAKE_OVER = Duration.ofSeconds(15);

    // A machine that others use as well may stand still for longer than that; one takeover of three must be in time.
    private static final int TRIALS = 3;

    // The seconds a trading day takes at least: what the pace adds to the rest of the day is not the takeover's.
    private static final String DAY = "1";

    @TempDir
    private Path home;

    @Test
    void theSecondNodeFinishesTheCycleOfAKilledFirstOneWithoutADoubledOrder() throws Exception {
        List<DeskProcess> nodes = new ArrayList<>();
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            JdbcClient database = JdbcClient.create(postgres.getPostgresDatabase());
            Map<String, String> environment = Map.of(
                    "SPRING_PROFILES_ACTIVE", "postgres",
                    "GATEHOUSE_DB_URL", postgres.getJdbcUrl("postgres", "postgres"),
                    "GATEHOUSE_DB_USER", "postgres",
                    "GATEHOUSE_DB_PASSWORD", "postgres");
            nodes.add(serve("node-0", environment));
            await().atMost(Duration.ofMinutes(3)).until(() -> working(database));

            List<Duration> took = new ArrayList<>();
            while (took.stream().noneMatch(each -> each.compareTo(TAKE_OVER) <= 0) && took.size() < TRIALS) {
                nodes.add(serve("node-" + nodes.size(), environment));
                took.add(takeOver(database, nodes.get(nodes.size() - 2), nodes.get(nodes.size() - 1)));
            }

            System.out.println("finished after " + took);
            assertThat(took).last(InstanceOfAssertFactories.DURATION).isLessThanOrEqualTo(TAKE_OVER);
        } finally {
            for (DeskProcess node : nodes) {
                node.kill();
            }
        }
        assertThat(BrokerJournal.arrived(home.resolve("data/desk/broker")))
                .isNotEmpty()
                .doesNotHaveDuplicates();
    }

    /** From the kill of the node that trades to the end of the session by the one that stands by. */
    private static Duration takeOver(JdbcClient database, DeskProcess trading, DeskProcess standingBy)
            throws Exception {
        await().atMost(Duration.ofMinutes(3)).until(() -> standingBy.output().contains("standing by"));
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> orderWorks(database));
        long recorded = sessionsRecorded(database);

        trading.kill();

        long killed = System.nanoTime();
        await().atMost(TAKE_OVER.multipliedBy(4)).until(() -> sessionsRecorded(database) > recorded);
        return Duration.ofNanos(System.nanoTime() - killed);
    }

    private DeskProcess serve(String name, Map<String, String> environment) throws Exception {
        return DeskProcess.start(home, name, environment, "serve", "--port", "0", "--speed", DAY);
    }

    private static boolean working(JdbcClient database) {
        return tableExists(database) && sessionsRecorded(database) >= 1;
    }

    /** Whether an order of the running session is at the broker, so that a kill leaves it half done. */
    private static boolean orderWorks(JdbcClient database) {
        return database.sql("SELECT COUNT(*) FROM act_ru_execution WHERE act_id_ = 'CatchEvent_OrderClosed'")
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
