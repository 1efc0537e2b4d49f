package io.gatehouse.web.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.DatabaseTest;
import io.gatehouse.TestDatabase;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class JdbcSnoozesTest {

    private static final Instant NOW = Instant.parse("2026-01-05T12:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(3_600);

    private final TestDatabase database = TestDatabase.of("web");
    private final JdbcSnoozes snoozes = new JdbcSnoozes(database.jdbc());

    @BeforeEach
    void nothingIsHidden() {
        database.jdbc().sql("DELETE FROM web_snooze").update();
    }

    @Test
    void hidesForOnePersonUntilItsTimeHasCome() {
        snoozes.hide("ann", "t1", NOW, LATER);

        assertThat(snoozes.of("ann", NOW)).isEqualTo(Map.of("t1", LATER));
        assertThat(snoozes.of("bob", NOW)).isEmpty();
        assertThat(snoozes.of("ann", LATER)).isEmpty();
    }

    @Test
    void hidingAgainReplacesAndShowingForgets() {
        snoozes.hide("ann", "t1", NOW, NOW.plusSeconds(60));
        snoozes.hide("ann", "t1", NOW, LATER);
        assertThat(snoozes.of("ann", NOW)).isEqualTo(Map.of("t1", LATER));

        assertThat(snoozes.show("ann", "t1")).isTrue();

        assertThat(snoozes.of("ann", NOW)).isEmpty();
        assertThat(snoozes.show("ann", "t1")).isFalse();
    }

    @Test
    void whatIsOverIsTakenAwayWithTheNext() {
        snoozes.hide("bob", "t1", NOW, LATER);

        snoozes.hide("ann", "t2", LATER, LATER.plusSeconds(60));

        assertThat(database.jdbc()
                        .sql("SELECT COUNT(*) FROM web_snooze")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }
}
