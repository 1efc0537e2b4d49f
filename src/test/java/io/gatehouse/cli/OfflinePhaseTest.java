package io.gatehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.money.Money;
import io.gatehouse.phases.Phase;
import io.gatehouse.phases.SessionRecord;
import io.gatehouse.phases.jdbc.PhaseTables;
import io.gatehouse.safety.Cause;
import io.gatehouse.safety.Latch;
import io.gatehouse.safety.jdbc.SafetyTables;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The phases read from the database of a desk that does not run. */
class OfflinePhaseTest {

    private static final AccountId PAPER = new AccountId("paper");
    private static final Instant CLOSE = Instant.parse("2026-02-04T21:10:00Z");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path stopped;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path home;

    private String port = "";

    @BeforeAll
    static void aDeskRanAndWasStopped() {
        DriverManagerDataSource source = new DriverManagerDataSource(url(stopped), "sa", "");
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration")
                .outOfOrder(true)
                .load()
                .migrate();
        JdbcClient jdbc = JdbcClient.create(source);
        jdbc.sql("INSERT INTO desk_lease (account, holder, expires_at, desk_time) VALUES"
                        + " ('paper', 'node-1', CURRENT_TIMESTAMP, '2026-02-04 21:10:00+00')")
                .update();
        PhaseTables.sessions(jdbc).record(session(LocalDate.of(2026, 2, 3), "-12.5"));
        PhaseTables.sessions(jdbc).record(session(LocalDate.of(2026, 2, 4), "40"));
        SafetyTables.latches(jdbc)
                .close(Latch.closed(
                        "paper:7", PAPER, Cause.PHASE_DOWNGRADE, LocalDate.of(2026, 2, 4), CLOSE, "3 losses in a row"));
    }

    private static SessionRecord session(LocalDate date, String pnl) {
        return new SessionRecord(
                PAPER,
                date,
                Phase.EXPERIENCE,
                1,
                1,
                0,
                1,
                Optional.empty(),
                Optional.empty(),
                Money.of(pnl),
                Money.of("100000"),
                List.of(Money.of("90")),
                0,
                2,
                1,
                true,
                CLOSE);
    }

    private static String url(Path home) {
        return "jdbc:h2:file:" + home.resolve("data/desk/gatehouse").toAbsolutePath();
    }

    private static Path file(Path home) {
        return home.resolve("data/desk/gatehouse.mv.db");
    }

    @BeforeEach
    void nobodyListens() throws IOException {
        Files.createDirectories(home.resolve("data/desk"));
        Files.copy(file(stopped), file(home));
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = Integer.toString(free.getLocalPort());
        }
    }

    private static String hash(Path file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (IOException | java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void statusIsReadWhenNoDeskAnswersAndSaysSo() {
        Typed typed = new Typed(home);

        assertThat(typed.run("phase", "status", "--port", port)).isEqualTo(ExitCode.OK);
        assertThat(typed.out().lines())
                .startsWith("account   paper", "phase     Experience, evidence counts from the beginning")
                .contains("halt      paper:7 since 2026-02-04: 3 losses in a row");
        assertThat(typed.err())
                .startsWith("source    no desk answers at http://127.0.0.1:" + port + ": read from jdbc:h2:file:")
                .contains("as of 2026-02-04T21:10:00Z desk time; nothing was changed");
    }

    @Test
    void validateHistoryAndExportAreReadOfflineWithoutAskingAnybody() {
        try (ScriptedDesk desk = new ScriptedDesk(200, "{}")) {
            Typed typed = new Typed(home);

            assertThat(typed.run("phase", "validate", "--to", "proof", "--offline", "--port", desk.port()))
                    .isEqualTo(ExitCode.FAILED);
            assertThat(typed.run("phase", "history", "--offline", "--port", desk.port()))
                    .isEqualTo(ExitCode.OK);
            assertThat(typed.run("phase", "export", "--start", "2026-02-04", "--end", "2026-02-28", "--offline"))
                    .isEqualTo(ExitCode.OK);

            assertThat(desk.asked()).isEmpty();
            assertThat(typed.out())
                    .contains("gate      experience to proof: NOT_ENOUGH_EVIDENCE")
                    .contains("criterion NOT_ENOUGH_EVIDENCE profitable-sessions: 1 (asks for at least 20; sample 1;"
                            + " settled by 19 more sessions)")
                    .contains("session   2026-02-03 EXPERIENCE: 1 entered, 1 closed")
                    .contains("\nsession,2026-02-04,2026-02-04T21:10:00Z,EXPERIENCE,1,1,1,0,,,40.000000,")
                    .doesNotContain("\nsession,2026-02-03,");
        }
    }

    @Test
    void nothingIsChangedNotEvenTheFile() {
        String before = hash(file(home));

        new Typed(home).run("phase", "status", "--offline");
        new Typed(home).run("phase", "validate", "--to", "proof", "--offline");
        new Typed(home).run("phase", "export", "--start", "2026-01-01", "--end", "2026-12-31", "--offline");

        assertThat(hash(file(home))).isEqualTo(before);
        assertThat(home.resolve("data/desk")).isDirectoryNotContaining(path -> !path.equals(file(home)));
    }

    @Test
    void aFileThatMayOnlyBeReadIsEnough() throws IOException {
        Files.setPosixFilePermissions(file(home), java.nio.file.attribute.PosixFilePermissions.fromString("r--r--r--"));

        assertThat(new Typed(home).run("phase", "status", "--offline")).isEqualTo(ExitCode.OK);
    }

    @Test
    void refusesADatabaseThatIsInUse() throws IOException {
        Typed typed = new Typed(home);
        // As a desk in another process holds it.
        try (FileChannel desk = FileChannel.open(file(home), StandardOpenOption.WRITE)) {
            desk.lock();
            assertThat(typed.run("phase", "status", "--offline")).isEqualTo(ExitCode.NO_RECORD);
            assertThat(typed.run("phase", "status", "--port", port)).isEqualTo(ExitCode.NO_DESK);
        }

        assertThat(typed.err())
                .contains("is in use: a desk is running on it. Ask that desk (its port with --port), or stop it.");
    }

    @Test
    void saysWhereThereIsNoDatabaseAndWhatToDo() throws IOException {
        Files.delete(file(home));
        Typed typed = new Typed(home);

        assertThat(typed.run("phase", "export", "--start", "2026-01-01", "--end", "2026-12-31", "--offline"))
                .isEqualTo(ExitCode.NO_RECORD);
        assertThat(typed.err())
                .startsWith("there is no database jdbc:h2:file:")
                .contains("data/desk/gatehouse. Run the command in the folder that started the desk, or start one with"
                        + " ./gatehouse serve.");

        assertThat(typed.run("phase", "status", "--port", port)).isEqualTo(ExitCode.NO_DESK);
        assertThat(typed.err())
                .contains("no desk answers at http://127.0.0.1:" + port + " (connection refused).")
                .contains("Its database cannot be read instead: there is no database");
    }

    @Test
    void refusesAnAccountItDoesNotKnowAndAPhaseThatIsNotNext() {
        Typed typed = new Typed(home);

        assertThat(typed.run("phase", "status", "--offline", "--account", "other"))
                .isEqualTo(ExitCode.FAILED);
        assertThat(typed.run("phase", "validate", "--to", "scaling", "--offline"))
                .isEqualTo(ExitCode.FAILED);
        assertThat(typed.err())
                .contains("no account 'other' in the database", "it has [paper]")
                .contains("from Experience the next phase is Proof of Concept, and no phase is skipped");
    }

    @Test
    void refusesTheTablesOfAnotherVersion() {
        JdbcClient.create(new DriverManagerDataSource(url(home), "sa", ""))
                .sql("DROP TABLE desk_lease")
                .update();
        Typed typed = new Typed(home);

        assertThat(typed.run("phase", "status", "--offline")).isEqualTo(ExitCode.NO_RECORD);
        assertThat(typed.err()).contains("has not the tables of this version").contains("Start the desk once");
    }
}
