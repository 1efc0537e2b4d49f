package io.gatehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PhaseReportCommandsTest {

    private static final String HISTORY = """
            {"account":"paper","start":"1970-01-01","end":"9999-12-31","asOf":"2026-02-04T21:10:00Z","phase":"TRIAL",
             "totals":{"sessions":2,"profitableSessions":1,"trades":3,"closed":2,"pnl":"12.340000","breakerTrips":1,
               "winRate":"0.5","riskReward":null},
             "sessions":[
               {"session":"2026-02-03","phase":"TRIAL","trades":1,"closed":0,"pnl":"0.000000","breakerTrips":0,
                "winRate":null,"riskReward":null,"positionSizes":[]},
               {"session":"2026-02-04","phase":"TRIAL","trades":2,"closed":2,"pnl":"12.340000","breakerTrips":1,
                "winRate":"0.5","riskReward":"1.5","positionSizes":["90.000000","88.000000"]}],
             "transitions":[{"session":"2026-02-02","kind":"ADVANCE","from":"PROOF","to":"TRIAL","trigger":"advance",
               "reason":"gate passed","requestedBy":"desk","approvedBy":"person-1"}],
             "sizes":[{"session":"2026-02-02","kind":"PHASE","from":null,"to":"200.000000","reason":"begins"}],
             "halts":[{"id":"paper:2","session":"2026-02-04","reason":"3 losses","acknowledgedAt":null},
               {"id":"paper:1","session":"2026-02-01","reason":"3 losses","acknowledgedAt":"2026-02-02T14:00:00Z",
                "acknowledgedBy":"person-1","words":"seen"}]}
            """;
    private static final String CSV = "record,session\nsession,2026-02-03\n";
    private static final String[] PERIOD = {"--start", "2026-02-01", "--end", "2026-02-28"};

    private final Path home;

    PhaseReportCommandsTest(@TempDir Path home) {
        this.home = home;
    }

    private int export(Typed typed, ScriptedDesk desk, String... more) {
        return typed.run(
                java.util.stream.Stream.of(new String[] {"phase", "export", "--port", desk.port()}, PERIOD, more)
                        .flatMap(java.util.Arrays::stream)
                        .toArray(String[]::new));
    }

    @Test
    void historyIsLinesThatCanBeGrepped() {
        Typed typed = new Typed(home);
        try (ScriptedDesk desk = new ScriptedDesk(200, HISTORY)) {
            assertThat(typed.run("phase", "history", "--limit", "2", "--port", desk.port()))
                    .isEqualTo(ExitCode.OK);
            assertThat(desk.asked())
                    .extracting(ScriptedDesk.Asked::uri)
                    .containsExactly("/api/v1/accounts/paper/phase/history?limit=2&withOperators=false");
        }

        assertThat(typed.out().lines())
                .containsExactly(
                        "account   paper in TRIAL",
                        "as of     2026-02-04T21:10:00Z",
                        "session   2026-02-03 TRIAL: 1 entered, 0 closed, win rate -, risk-reward -, P&L 0.000000,"
                                + " sizes -, breaker trips 0",
                        "session   2026-02-04 TRIAL: 2 entered, 2 closed, win rate 0.5, risk-reward 1.5, P&L"
                                + " 12.340000, sizes 90.000000 88.000000, breaker trips 1",
                        "move      2026-02-02 ADVANCE PROOF to TRIAL, advance: gate passed (asked by desk, approved by"
                                + " person-1)",
                        "size      2026-02-02 PHASE contracts to 200.000000: begins",
                        "halt      paper:2 since 2026-02-04, 3 losses; open",
                        "halt      paper:1 since 2026-02-01, 3 losses; acknowledged by person-1 at"
                                + " 2026-02-02T14:00:00Z: seen",
                        "total     2 sessions, 1 profitable, 3 entered, 2 closed, win rate 0.5, risk-reward -, P&L"
                                + " 12.340000, breaker trips 1");
    }

    @Test
    void historyAsJsonIsTheDesksOwnAnswer() {
        Typed typed = new Typed(home);
        try (ScriptedDesk desk = new ScriptedDesk(200, HISTORY)) {
            typed.run("phase", "history", "--json", "--with-operators", "--port", desk.port());
            assertThat(desk.asked().get(0).uri()).endsWith("?limit=20&withOperators=true");
        }

        assertThat(typed.out().strip()).isEqualTo(HISTORY.strip());
    }

    @Test
    void exportGoesToTheTerminalAsTheDeskWroteIt() {
        Typed typed = new Typed(home);
        try (ScriptedDesk desk = new ScriptedDesk(200, CSV)) {
            assertThat(export(typed, desk)).isEqualTo(ExitCode.OK);
            assertThat(desk.asked())
                    .extracting(ScriptedDesk.Asked::uri)
                    .containsExactly("/api/v1/accounts/paper/phase/export?start=2026-02-01&end=2026-02-28&format=csv"
                            + "&withOperators=false");
        }

        assertThat(typed.out()).isEqualTo(CSV);
        assertThat(typed.err()).isEmpty();
    }

    @Test
    void exportGoesIntoANewFile() throws IOException {
        Typed typed = new Typed(home);
        try (ScriptedDesk desk = new ScriptedDesk(200, CSV)) {
            assertThat(export(typed, desk, "--out", "report.csv")).isEqualTo(ExitCode.OK);
        }

        assertThat(home.resolve("report.csv")).content().isEqualTo(CSV);
        assertThat(typed.out()).isEmpty();
        assertThat(typed.err()).startsWith("Written: ").contains("report.csv");
    }

    @Test
    void exportNeverReplacesAFile() throws IOException {
        Files.writeString(home.resolve("report.csv"), "mine");
        Typed typed = new Typed(home);
        try (ScriptedDesk desk = new ScriptedDesk(200, CSV)) {
            assertThat(export(typed, desk, "--out", "report.csv")).isEqualTo(ExitCode.USAGE);
            assertThat(desk.asked()).isEmpty();
        }

        assertThat(home.resolve("report.csv")).content().isEqualTo("mine");
        assertThat(typed.err()).contains("report.csv exists and is never replaced; name a new file");
    }

    @Test
    void exportNeedsAFolderThatIsThere() {
        Typed typed = new Typed(home);
        try (ScriptedDesk desk = new ScriptedDesk(200, CSV)) {
            assertThat(export(typed, desk, "--out", "nowhere/report.csv")).isEqualTo(ExitCode.USAGE);
            assertThat(export(typed, desk, "--out", ".")).isEqualTo(ExitCode.USAGE);
        }

        assertThat(typed.err())
                .contains("--out: the folder " + home.toAbsolutePath().resolve("nowhere") + " does not exist")
                .contains("is a folder and is never replaced");
    }

    @Test
    void exportSaysWhyAFileCouldNotBeWritten() {
        Typed typed = new Typed(home);
        String tooLong = "x".repeat(300);
        try (ScriptedDesk desk = new ScriptedDesk(200, CSV)) {
            assertThat(export(typed, desk, "--out", tooLong)).isEqualTo(ExitCode.FAILED);
        }

        assertThat(typed.err())
                .contains(tooLong + " could not be written (", "name a new file in a folder you may write");
    }

    @Test
    void refusesDatesAndFormatsThatCannotBeMeant() {
        Typed typed = new Typed(home);

        assertThat(typed.run("phase", "export", "--start", "2026-03-01", "--end", "2026-02-01"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(typed.run("phase", "export", "--start", "1.2.2026", "--end", "2026-02-01"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(typed.run("phase", "export", "--start", "2026-02-01", "--end", "2026-02-01", "--format", "xls"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(typed.run("phase", "export", "--start", "2026-02-01")).isEqualTo(ExitCode.USAGE);
        assertThat(typed.run("phase", "history", "--limit", "0")).isEqualTo(ExitCode.USAGE);
        assertThat(typed.err())
                .contains("--start 2026-03-01 is after --end 2026-02-01; give the earlier date first")
                .contains("'1.2.2026' is not a date such as 2026-01-02")
                .contains("--format: a format is one of csv, json, md; have 'xls'")
                .contains("Missing required option: '--end=DATE'")
                .contains("--limit is 1 to 10000; have 0");
    }

    @Test
    void whatTheDeskRefusesIsSaid() {
        Typed typed = new Typed(home);
        try (ScriptedDesk desk = new ScriptedDesk(404, "{\"detail\":\"no account 'paper' on this desk\"}")) {
            assertThat(export(typed, desk)).isEqualTo(ExitCode.FAILED);
        }

        assertThat(typed.err()).contains("no account 'paper' on this desk");
    }
}
