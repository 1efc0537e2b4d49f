package io.gatehouse.cli.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.gatehouse.DatabaseTest;
import io.gatehouse.TestDatabase;
import io.gatehouse.audit.AuditSettings;
import io.gatehouse.cli.PhaseRecord;
import io.gatehouse.cli.RecordUnreadable;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.AccountKind;
import io.gatehouse.phases.PhaseSettings;
import io.gatehouse.phases.ReadOnlyPhases;
import io.gatehouse.risk.limits.TestLimits;
import io.gatehouse.strategy.StrategySettings;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.commons.dbcp2.BasicDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/** Another node may hold an account of a PostgreSQL that everybody can open. */
@DatabaseTest
class ReadOnlyDatabaseTest {

    private static final TestDatabase DATABASE =
            TestDatabase.of("ledger", "safety", "phases", "emergency", "audit", "desk");
    private static final BasicDataSource SOURCE = (BasicDataSource) DATABASE.source();
    private static final Instant DESK_TIME = Instant.parse("2026-02-04T21:10:00Z");

    private final AccountId account = new AccountId(TestDatabase.newAccount());

    @BeforeEach
    void isPostgres() {
        assumeThat(SOURCE.getUrl()).startsWith("jdbc:postgresql:");
    }

    private static RecordSettings settings() {
        return new RecordSettings(
                SOURCE.getUrl(),
                SOURCE.getUserName(),
                TestDatabase.POSTGRES_PASSWORD,
                new AccountId("paper"),
                AccountKind.SIMULATED,
                new ReadOnlyPhases.Settings(PhaseSettings.baseline(), StrategySettings.baseline()),
                new AuditSettings(List.of("paper"), new AuditSettings.Audit(Path.of("target/audit"), "")),
                TestLimits.file(Map.of()));
    }

    private void lease(String expires) {
        DATABASE.jdbc()
                .sql("INSERT INTO desk_lease (account, holder, expires_at, desk_time) VALUES (?, 'node-1', " + expires
                        + ", '2026-02-04 21:10:00+00')")
                .param(account.value())
                .update();
    }

    @Test
    void readsAnAccountThatNoNodeHolds() {
        lease("CURRENT_TIMESTAMP - INTERVAL '1' SECOND");

        try (PhaseRecord record = DatabasePhaseRecord.open(settings(), account)) {
            assertThat(record.source()).contains("jdbc:postgresql:", DESK_TIME.toString());
            assertThat(record.status()).contains("\"phase\":\"experience\"");
            assertThat(record.gate("proof")).contains("NOT_ENOUGH_EVIDENCE");
        }
    }

    @Test
    void refusesAnAccountThatANodeHolds() {
        lease("CURRENT_TIMESTAMP + INTERVAL '60' SECOND");

        assertThatThrownBy(() -> DatabasePhaseRecord.open(settings(), account))
                .isInstanceOf(RecordUnreadable.class)
                .hasMessageContaining("is in use: the desk node-1 runs account " + account);
    }

    @Test
    void theConnectionCannotWrite() {
        try (ReadOnlyDatabase database = ReadOnlyDatabase.open(settings())) {
            assertThatThrownBy(
                            () -> database.jdbc().sql("DELETE FROM desk_lease").update())
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("read-only");
        }
    }

    @Test
    void saysWhyADatabaseCannotBeOpenedWithoutItsPassword() {
        RecordSettings wrong = new RecordSettings(
                SOURCE.getUrl() + "?password=hunter2",
                "nobody-there",
                "hunter2",
                new AccountId("paper"),
                AccountKind.SIMULATED,
                settings().thresholds(),
                settings().audit(),
                settings().limits());

        assertThat(wrong).hasToString(wrong.shownUrl());
        assertThat(wrong.shownUrl()).doesNotContain("hunter2");
    }

    @Test
    void theProfileAndItsVariablesSayWhichDatabase() {
        System.setProperty("spring.profiles.active", "postgres");
        System.setProperty("GATEHOUSE_DB_URL", "jdbc:postgresql://10.0.0.1/desk");
        System.setProperty("GATEHOUSE_DB_USER", "reader");
        try {
            RecordSettings read = RecordSettings.read(Path.of(""));

            assertThat(read.url()).isEqualTo("jdbc:postgresql://10.0.0.1/desk");
            assertThat(read.user()).isEqualTo("reader");
        } finally {
            System.clearProperty("spring.profiles.active");
            System.clearProperty("GATEHOUSE_DB_URL");
            System.clearProperty("GATEHOUSE_DB_USER");
        }
    }
}
