package io.gatehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.reconciliation.DayCheck;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ReconcileCommandsTest {

    private static final String DIFFERENT = """
            {"account":"paper","session":"2026-01-05","at":"2026-01-05T15:00:00Z","outcome":"%s",
             "differences":[{"kind":"CASH","subject":"cash","ours":"1","theirs":"2","explanation":"%s"}]}
            """;

    private final Path home;

    ReconcileCommandsTest(@TempDir Path home) {
        this.home = home;
    }

    private Typed reconcile(int expected, String body) {
        Typed typed = new Typed(home);
        try (ScriptedDesk desk = new ScriptedDesk(200, body)) {
            assertThat(typed.run("reconcile", "--user", "ann", "--port", desk.port()))
                    .isEqualTo(expected);
            assertThat(desk.asked())
                    .extracting(ScriptedDesk.Asked::uri)
                    .containsExactly("/api/v1/accounts/paper/reconciliation");
        }
        return typed;
    }

    @Test
    void reconcileSaysBothSidesAndFailsWhenTheyDiffer() {
        assertThat(reconcile(ExitCode.FAILED, DIFFERENT.formatted("DIFFERENT", ""))
                        .out()
                        .lines())
                .containsExactly(
                        "account   paper",
                        "session   2026-01-05",
                        "outcome   DIFFERENT",
                        "          CASH cash: ours 1, broker's 2");
    }

    @Test
    void whatIsExplainedIsNoFailure() {
        assertThat(reconcile(ExitCode.OK, DIFFERENT.formatted("EXPLAINED", "late commission"))
                        .out())
                .contains("broker's 2 (explained: late commission)");
    }

    /** What is kept of one session, with what was found about it. */
    private record Kept(List<DayCheck> checks) implements DayRecord {

        @Override
        public String source() {
            return "jdbc:test";
        }

        @Override
        public List<DayCheck> check(LocalDate session) {
            return checks;
        }

        @Override
        public List<String> addenda(LocalDate session) {
            return List.of("{\"kind\":\"resolved\"}");
        }

        @Override
        public void close() {}
    }

    private static int verify(Typed typed, DayRecord.Opener records, String... options) {
        return new CommandLine(new VerifyDayCommand(typed.here(), records)).execute(options);
    }

    @Test
    void verifyDaySaysEachCheckWithItsVerdict() {
        Typed typed = new Typed(home);
        List<DayCheck> checks = List.of(
                DayCheck.passed("certificate", "AGREED"), DayCheck.failed("artifact", "the trail has another hash"));

        assertThat(verify(typed, (folder, account, run) -> new Kept(checks), "2026-01-05"))
                .isEqualTo(ExitCode.FAILED);
        assertThat(typed.out().lines())
                .containsExactly(
                        "ok        certificate: AGREED",
                        "FAILED    artifact: the trail has another hash",
                        "resolved  {\"kind\":\"resolved\"}",
                        "2026-01-05 of paper is not as it was: 1 of 2 checks failed");

        Typed again = new Typed(home);
        assertThat(verify(
                        again,
                        (folder, account, run) -> new Kept(checks.subList(0, 1)),
                        "2026-01-05",
                        "--run",
                        "simulate-7"))
                .isEqualTo(ExitCode.OK);
        assertThat(again.out()).endsWith("2026-01-05 of paper is as it was\n");
    }

    @Test
    void aRecordThatCannotBeReadSaysWhy() {
        Typed typed = new Typed(home);
        assertThat(verify(
                        typed,
                        (folder, account, run) -> {
                            throw new RecordUnreadable("the database is in use");
                        },
                        "2026-01-05"))
                .isEqualTo(ExitCode.NO_RECORD);
        assertThat(typed.err()).contains("the database is in use");
        assertThat(verify(
                        typed,
                        (folder, account, run) -> {
                            throw new IllegalArgumentException("no account " + account);
                        },
                        "2026-01-05",
                        "--account",
                        "live"))
                .isEqualTo(ExitCode.FAILED);
        assertThat(typed.err()).contains("no account live");
    }

    @Test
    void anIdThatIsNoneIsRefused() {
        Typed typed = new Typed(home);
        assertThat(typed.run("verify-day", "2026-01-05", "--account", "No!")).isEqualTo(ExitCode.USAGE);
        assertThat(typed.run("verify-day", "2026-01-05", "--run", "../elsewhere"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(typed.run("verify-day", "yesterday")).isEqualTo(ExitCode.USAGE);
    }
}
