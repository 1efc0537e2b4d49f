package io.gatehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Audit lines and limits read from the database and the files of a desk that does not run. */
class OfflineAuditTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path home;

    @SuppressWarnings("NullAway.Init")
    private Typed typed;

    @BeforeEach
    void aDeskRanAndWasStopped() {
        String url = "jdbc:h2:file:" + home.resolve("data/desk/gatehouse").toAbsolutePath();
        DriverManagerDataSource source = new DriverManagerDataSource(url, "sa", "");
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration")
                .outOfOrder(true)
                .load()
                .migrate();
        JdbcClient.create(source)
                .sql("INSERT INTO desk_lease (account, holder, expires_at, desk_time) VALUES"
                        + " ('paper', 'node-1', CURRENT_TIMESTAMP, '2026-02-04 21:10:00+00')")
                .update();
        typed = new Typed(home);
    }

    @Test
    void aWholeRecordIsSaidStreamByStream() {
        assertThat(typed.run("audit", "verify", "--offline")).isEqualTo(ExitCode.OK);

        assertThat(typed.out().lines())
                .containsExactly(
                        "stream    paper audit/trail: 0 lines, whole, ends with " + "0".repeat(64),
                        "verdict   whole: no line was changed, taken out or put in");
        assertThat(typed.err()).contains("read from jdbc:h2:file:").contains("nothing was changed");
    }

    @Test
    void aFileThatTheDatabaseDoesNotKnowBreaksIt() throws IOException {
        Path file = home.resolve("logs/phase/phase-history.jsonl");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "{}\n");

        assertThat(typed.run("audit", "verify", "--account", "paper", "--offline"))
                .isEqualTo(ExitCode.FAILED);

        assertThat(typed.out())
                .contains("finding   paper phase/phase-history: the file goes on after line 0, where the database ends")
                .contains("verdict   BROKEN; nothing was repaired");
        assertThat(file).hasContent("{}");
    }

    @Test
    void aSearchFindsNothingWhereNothingWasDone() {
        assertThat(typed.run("audit", "search", "--actor", "anna", "--from", "2026-01-02", "--offline"))
                .isEqualTo(ExitCode.OK);

        assertThat(typed.out()).isEqualTo("total     0\n");
    }

    @Test
    void limitsAreTheFilesUntilThereIsAVersion() {
        assertThat(typed.run("limits", "show", "--offline")).isEqualTo(ExitCode.OK);
        assertThat(typed.run("limits", "history", "--offline")).isEqualTo(ExitCode.OK);

        assertThat(typed.out())
                .contains("version   none yet; the file's values")
                .contains("limit     max-heat 0.06 (tighter: smaller)")
                .contains("total     0");
    }

    @Test
    void anAccountThatNobodyKnowsIsRefused() {
        assertThat(typed.run("audit", "verify", "--account", "other", "--offline"))
                .isEqualTo(ExitCode.FAILED);
        assertThat(typed.err()).contains("no account 'other'");
    }
}
