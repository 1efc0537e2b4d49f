package io.gatehouse.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.TestDatabase;
import io.gatehouse.audit.jdbc.TestAuditRecord;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.time.SimulatedDeskClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditFilesTest {

    private static final TestDatabase DATABASE = TestDatabase.of("audit");
    private static final Instant NOW = Instant.parse("2026-11-20T21:10:00Z");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final AccountId account = new AccountId(TestDatabase.newAccount());
    private final AuditRecord record = TestAuditRecord.of(DATABASE);
    private final SimulatedDeskClock clock = new SimulatedDeskClock(NOW);

    @SuppressWarnings("NullAway.Init")
    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("phase/phase-history.jsonl");
    }

    private WriteAuditFiles files(Disk disk) {
        return new WriteAuditFiles(record, TestAudit.settings(account, folder), disk, clock);
    }

    private void add(WriteAuditFiles files, String what) {
        AuditTrail trail = new AuditTrail(record, files);
        DATABASE.inTransaction(() -> trail.append(
                account, "phase/phase-history", AuditFact.of("session", NOW).with("what", what)));
    }

    private List<String> lines() throws IOException {
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }

    private List<String> recorded() {
        return record.from(new AuditStream(account, "phase/phase-history"), 1).stream()
                .map(AuditLine::text)
                .toList();
    }

    private void three() {
        WriteAuditFiles files = files(Disk.REAL);
        add(files, "one");
        add(files, "two");
        add(files, "three");
    }

    @Test
    void aLineIsWrittenAfterTheCommitAndCarriesTheHashOfTheOneBefore() throws IOException {
        three();

        assertThat(lines()).isEqualTo(recorded()).hasSize(3);
        assertThat(lines().get(0))
                .startsWith("{\"sequence\":1,\"at\":\"2026-11-20T21:10:00Z\",\"account\":\"" + account
                        + "\",\"kind\":\"session\",\"fact\":{\"what\":\"one\"},\"previous\":\"" + "0".repeat(64)
                        + "\",\"hash\":\"");
        String before = AuditLine.BEGINNING;
        for (int i = 0; i < 3; i++) {
            assertThat(AuditLine.whyNot(lines().get(i), i + 1L, before)).isEmpty();
            before = lines().get(i)
                    .substring(lines().get(i).length() - 66, lines().get(i).length() - 2);
        }
        assertThat(files(Disk.REAL).verify(account)).containsExactly(new AuditFile.Whole(file, 3));
    }

    @Test
    void whatIsRolledBackIsNeitherRecordedNorWritten() throws IOException {
        AuditTrail trail = new AuditTrail(record, files(Disk.REAL));

        assertThatThrownBy(() -> DATABASE.inTransaction(() -> {
                    trail.append(account, "phase/phase-history", AuditFact.of("session", NOW));
                    throw new IllegalStateException("killed before the commit");
                }))
                .hasMessage("killed before the commit");

        assertThat(recorded()).isEmpty();
        assertThat(lines()).isEmpty();
    }

    @Test
    void aTornLastLineIsSetAsideAndWrittenAgain() throws IOException {
        three();
        String text = Files.readString(file);
        Files.writeString(file, text.substring(0, text.length() - 40));

        List<AuditFile> found = files(Disk.REAL).verify(account);

        assertThat(found).singleElement().isInstanceOfSatisfying(AuditFile.Rebuilt.class, rebuilt -> {
            assertThat(rebuilt.damage()).startsWith("line 3 is torn after");
            assertThat(rebuilt.setAside().getFileName().toString())
                    .isEqualTo("phase-history.jsonl.damaged-20261120T211000Z");
            assertThat(rebuilt.setAside()).exists();
        });
        assertThat(lines()).isEqualTo(recorded());
    }

    @Test
    void anEditedLineIsFoundAndNamed() throws IOException {
        three();
        Files.writeString(file, Files.readString(file).replace("two", "TWO"));

        assertThat(files(Disk.REAL).verify(account))
                .singleElement()
                .isInstanceOfSatisfying(
                        AuditFile.Rebuilt.class,
                        rebuilt -> assertThat(rebuilt.damage())
                                .startsWith("line 2 is not the recorded one: its text was changed: hash "));
        assertThat(lines()).isEqualTo(recorded());
    }

    @Test
    void aLineTakenOutOfTheMiddleIsFound() throws IOException {
        three();
        List<String> lines = lines();
        Files.writeString(file, lines.get(0) + "\n" + lines.get(2) + "\n");

        assertThat(files(Disk.REAL).verify(account))
                .singleElement()
                .isInstanceOfSatisfying(
                        AuditFile.Rebuilt.class,
                        rebuilt -> assertThat(rebuilt.damage())
                                .isEqualTo("line 2 is not the recorded one: it says sequence 3, expected is 2"));
    }

    @Test
    void missingLastLinesAreAdded() throws IOException {
        three();
        Files.writeString(file, lines().get(0) + "\n");

        assertThat(files(Disk.REAL).verify(account)).containsExactly(new AuditFile.CaughtUp(file, 3, 2));
        assertThat(lines()).isEqualTo(recorded());
    }

    @Test
    void aDeletedFileIsWrittenAgain() throws IOException {
        three();
        Files.delete(file);

        files(Disk.REAL).verify(account);

        assertThat(lines()).isEqualTo(recorded());
    }

    @Test
    void aLineThatIsNoneOfOursIsSetAside() throws IOException {
        three();
        Files.writeString(file, Files.readString(file) + "{\"note\":\"by hand\"}\n");

        assertThat(files(Disk.REAL).verify(account))
                .singleElement()
                .isInstanceOfSatisfying(
                        AuditFile.Rebuilt.class,
                        rebuilt ->
                                assertThat(rebuilt.damage()).isEqualTo("line 4 is not recorded: it is no audit line"));
    }

    @Test
    void aFileThatGoesOnUnbrokenMeansTheDatabaseHasLostItsRecordAndTradingHalts() {
        three();
        AuditStream stream = new AuditStream(account, "phase/phase-history");
        DATABASE.jdbc()
                .sql("DELETE FROM audit_line WHERE account = ? AND sequence_no = 3")
                .param(account.value())
                .update();

        assertThatExceptionOfType(AuditRecordLost.class)
                .isThrownBy(() -> files(Disk.REAL).verify(account))
                .withMessageContaining("has 3 unbroken lines and the database only 2")
                .withMessageContaining("Trading halts.");
        assertThat(record.from(stream, 1)).hasSize(2);
    }

    @Test
    void anEmptyDatabaseBesideAFullFileIsALostRecordToo() throws IOException {
        three();
        AccountId other = new AccountId(TestDatabase.newAccount());
        WriteAuditFiles fresh = new WriteAuditFiles(record, TestAudit.settings(other, folder), Disk.REAL, clock);

        assertThatExceptionOfType(AuditRecordLost.class).isThrownBy(() -> fresh.verify(other));
    }

    @Test
    void twoDamagedFilesOfOneSecondAreBothKept() throws IOException {
        three();
        for (int i = 0; i < 2; i++) {
            Files.writeString(file, "torn");
            files(Disk.REAL).verify(account);
        }

        try (var kept = Files.list(file.getParent())) {
            assertThat(kept.map(path -> path.getFileName().toString()).sorted())
                    .containsExactly(
                            "phase-history.jsonl",
                            "phase-history.jsonl.damaged-20261120T211000Z",
                            "phase-history.jsonl.damaged-20261120T211000Z-1");
        }
    }

    @Test
    void aFileChangedWhileTheDeskRunsIsMendedAtTheNextLine() throws IOException {
        WriteAuditFiles files = files(Disk.REAL);
        add(files, "one");
        Files.delete(file);
        add(files, "two");

        assertThat(lines()).isEqualTo(recorded()).hasSize(2);
    }

    /** A disk on which the n-th step fails, before or after it is done, or half done. */
    private static final class FailingDisk implements Disk {
        private final int failingStep;
        private final String how;
        private int step;

        FailingDisk(int failingStep, String how) {
            this.failingStep = failingStep;
            this.how = how;
        }

        private boolean fails() {
            return ++step == failingStep;
        }

        @Override
        public String read(Path path) throws IOException {
            if (fails()) {
                throw new IOException("killed while reading");
            }
            return Disk.REAL.read(path);
        }

        @Override
        public void append(Path path, String text) throws IOException {
            if (!fails()) {
                Disk.REAL.append(path, text);
                return;
            }
            switch (how) {
                case "before" -> {}
                case "half" -> Disk.REAL.append(path, text.substring(0, text.length() / 2));
                default -> Disk.REAL.append(path, text);
            }
            throw new IOException("killed while appending");
        }

        @Override
        public void move(Path path, Path to) throws IOException {
            boolean now = fails();
            if (!now || how.equals("after")) {
                Disk.REAL.move(path, to);
            }
            if (now) {
                throw new IOException("killed while moving");
            }
        }

        @Override
        public void replace(Path path, String text) throws IOException {
            boolean now = fails();
            if (!now || how.equals("after")) {
                Disk.REAL.replace(path, text);
            }
            if (now) {
                throw new IOException("killed while replacing");
            }
        }
    }

    @Test
    void aKillAtAnyStepBetweenCommitAndFileLosesNothingAndDoublesNothing() throws IOException {
        int broken = 0;
        for (String how : List.of("before", "half", "after")) {
            for (int step = 1; step <= 6; step++) {
                Path place = folder.resolve(how + step);
                AccountId own = new AccountId(TestDatabase.newAccount());
                FailingDisk disk = new FailingDisk(step, how);
                AuditStream stream = new AuditStream(own, "phase/phase-history");
                Path written = place.resolve("phase/phase-history.jsonl");
                WriteAuditFiles dying = new WriteAuditFiles(record, TestAudit.settings(own, place), disk, clock);
                AuditTrail trail = new AuditTrail(record, dying);
                for (int i = 0; i < 3; i++) {
                    int n = i;
                    DATABASE.inTransaction(() -> trail.append(
                            own,
                            "phase/phase-history",
                            AuditFact.of("session", NOW).with("n", n)));
                }
                Files.writeString(written, Files.readString(written).replace("\"n\":0", "\"n\":9"));
                try {
                    dying.verify(own);
                } catch (UncheckedIOException killed) {
                    broken++;
                }

                new WriteAuditFiles(record, TestAudit.settings(own, place), Disk.REAL, clock).verify(own);

                assertThat(Files.readAllLines(written))
                        .as(how + " step " + step)
                        .isEqualTo(record.from(stream, 1).stream()
                                .map(AuditLine::text)
                                .toList())
                        .hasSize(3);
            }
        }
        assertThat(broken).as("kills that were felt by the caller").isPositive();
    }

    @Test
    void aDiskThatFailsWhileTradingIsCaughtUpWithAndHaltsNothing() throws IOException {
        WriteAuditFiles files = files(new FailingDisk(2, "before"));
        add(files, "one");
        add(files, "two");
        assertThat(lines()).hasSize(1);
        add(files, "three");

        assertThat(lines()).isEqualTo(recorded()).hasSize(3);
    }

    @Test
    void aFactNamesEachValueOnceAndLeavesOutWhatIsEmpty() {
        AuditFact fact = AuditFact.of("session", NOW)
                .with("n", 1)
                .with("yes", true)
                .with("list", List.of("a"))
                .with("some", Optional.of("b"))
                .with("none", Optional.empty());

        assertThat(fact.values()).containsOnlyKeys("n", "yes", "list", "some");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fact.with("n", 2))
                .withMessage("a fact names each value once; have n twice");
    }

    @Test
    void aLineHasALimitAndAStreamAForm() {
        AuditStream stream = new AuditStream(account, "phase/phase-history");
        AuditFact endless = AuditFact.of("session", NOW).with("words", "x".repeat(9_000));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> AuditLine.of(stream, 1, endless, AuditLine.BEGINNING))
                .withMessageContaining("at most 8000 characters");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AuditStream(account, "../secrets"))
                .withMessageContaining("have '../secrets'");
    }

    @Test
    void furtherAccountsHaveFoldersOfTheirOwnAndPhaseFilesCanBeMoved() {
        AccountId first = new AccountId("paper");
        AccountId second = new AccountId("other");
        List<String> accounts = new ArrayList<>(List.of("paper", "other"));
        AuditSettings plain = new AuditSettings(accounts, new AuditSettings.Audit(Path.of("logs"), ""));
        AuditSettings moved = new AuditSettings(accounts, new AuditSettings.Audit(Path.of("logs"), "/var/history"));

        assertThat(plain.fileOf(new AuditStream(first, "phase/phase-history")))
                .isEqualTo(Path.of("logs/phase/phase-history.jsonl"));
        assertThat(plain.fileOf(new AuditStream(second, "phase/phase-history")))
                .isEqualTo(Path.of("logs/other/phase/phase-history.jsonl"));
        assertThat(moved.fileOf(new AuditStream(first, "phase/phase-overrides")))
                .isEqualTo(Path.of("/var/history/phase-overrides.jsonl"));
        assertThat(moved.fileOf(new AuditStream(second, "phase/phase-overrides")))
                .isEqualTo(Path.of("/var/history/other/phase-overrides.jsonl"));
        assertThat(moved.fileOf(new AuditStream(first, "risk/limits"))).isEqualTo(Path.of("logs/risk/limits.jsonl"));
    }
}
