package io.gatehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.emergency.StopRecords;
import io.gatehouse.ledger.AccountId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmergencyStopCommandTest {

    private final Path home;

    EmergencyStopCommandTest(@TempDir Path home) {
        this.home = home;
    }

    private Path file(String name) {
        return home.resolve("data/desk/stop").resolve(name);
    }

    @Test
    void stopsEverythingWithoutADeskAndSaysWhatThatMeans() throws IOException {
        Typed typed = new Typed(home);

        assertThat(typed.run("emergency-stop", "--wait", "0", "--reason", "the market is mad"))
                .isEqualTo(ExitCode.NO_DESK);
        assertThat(file("ALL.stop")).exists();
        assertThat(Files.readString(file("ALL.stop"))).contains("the market is mad", "flatten: no");
        assertThat(typed.out())
                .contains("is in force: no entry, no automatic exit leaves any account")
                .contains("NO DESK ANSWERED", "Nobody has cancelled what works at the broker");
    }

    @Test
    void typedTwiceItIsTheSameStop() throws IOException {
        new Typed(home).run("emergency-stop", "--wait", "0");
        String first = Files.readString(file("ALL.stop"));

        new Typed(home).run("emergency-stop", "--wait", "0", "--reason", "again");

        assertThat(Files.readString(file("ALL.stop"))).isEqualTo(first);
    }

    @Test
    void mayCloseEverythingLater() throws IOException {
        new Typed(home).run("emergency-stop", "--wait", "0");
        new Typed(home).run("emergency-stop", "--flatten", "--wait", "0");

        assertThat(Files.readString(file("ALL.stop"))).contains("flatten: yes");
    }

    @Test
    void stopsOneAccount() {
        Typed typed = new Typed(home);

        typed.run("emergency-stop", "--account", "paper", "--wait", "0");

        assertThat(file("paper.stop")).exists();
        assertThat(file("ALL.stop")).doesNotExist();
        assertThat(typed.out()).contains("leaves paper");
    }

    @Test
    void aMistypedAccountIsRefusedInsteadOfStoppingNothingSilently() {
        Typed typed = new Typed(home);

        assertThat(typed.run("emergency-stop", "--account", "papr", "--wait", "0"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(typed.err())
                .contains("the desk here runs [paper]; have --account 'papr'")
                .contains("NOTHING WAS STOPPED");
        assertThat(file("papr.stop")).doesNotExist();
    }

    @Test
    void knowsTheAccountsOfTheDeskThatWasStartedHereLast() throws IOException {
        new StopRecords(home.resolve("data/desk/stop")).writeAccounts(List.of(new AccountId("second")));

        assertThat(new Typed(home).run("emergency-stop", "--account", "second", "--wait", "0"))
                .isEqualTo(ExitCode.NO_DESK);
        assertThat(file("second.stop")).exists();
    }

    @Test
    void anAccountWithoutItsOptionStopsNothingAndSaysSo() {
        Typed typed = new Typed(home);

        assertThat(typed.run("emergency-stop", "paper")).isEqualTo(ExitCode.USAGE);
        assertThat(typed.err()).contains("Unmatched argument", "NOTHING WAS STOPPED");
        assertThat(file("ALL.stop")).doesNotExist();
    }

    @Test
    void aReasonOfTwoLinesStopsNothingAndSaysSo() {
        Typed typed = new Typed(home);

        assertThat(typed.run("emergency-stop", "--reason", "a\nb", "--wait", "0"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(typed.err()).contains("the reason of a stop is one line", "NOTHING WAS STOPPED");
    }

    @Test
    void saysWhenTheFileCannotBeWritten() throws IOException {
        Files.createDirectories(home.resolve("data"));
        Files.createFile(home.resolve("data/desk"));
        Typed typed = new Typed(home);

        assertThat(typed.run("emergency-stop", "--wait", "0")).isEqualTo(ExitCode.FAILED);
        assertThat(typed.err())
                .contains("NOTHING WAS STOPPED", "cannot be written", "as the user that started the desk");
    }

    @Test
    void stopsAnotherRunByItsFolder() {
        new Typed(home).run("emergency-stop", "--folder", "data/runs/x/stop", "--wait", "0");

        assertThat(home.resolve("data/runs/x/stop/ALL.stop")).exists();
        assertThat(file("ALL.stop")).doesNotExist();
    }

    @Test
    void aDrillHasANameOnIt() {
        Typed typed = new Typed(home);

        assertThat(typed.run("drill")).isEqualTo(ExitCode.USAGE);
        assertThat(typed.err()).contains("a drill has a name on it: --user NAME, or --list");
    }

    @Test
    void aDrillSaysWhatItFound() {
        String passed = """
                {"id":"drill-1","session":"2026-01-05","person":"operator","passed":true,"cancelled":2,
                 "wallMillis":412,"words":"the broker said 5 times in a row that nothing works"}
                """;
        Typed typed = new Typed(home);
        try (ScriptedDesk desk = new ScriptedDesk(200, passed)) {
            assertThat(typed.run("drill", "--user", "operator", "--port", desk.port()))
                    .isEqualTo(ExitCode.OK);
            assertThat(desk.asked())
                    .extracting(ScriptedDesk.Asked::uri)
                    .containsExactly("/api/v1/accounts/paper/drill");
        }
        assertThat(typed.out()).contains("2026-01-05  PASSED  412 ms, 2 cancels, by operator: the broker said 5 times");
    }

    @Test
    void aDrillThatFailedIsNoSuccess() {
        Typed typed = new Typed(home);
        try (ScriptedDesk desk = new ScriptedDesk(200, "{\"passed\":false,\"words\":\"nobody answered\"}")) {
            assertThat(typed.run("drill", "--user", "operator", "--port", desk.port()))
                    .isEqualTo(ExitCode.FAILED);
        }
        assertThat(typed.out()).contains("FAILED", "nobody answered");
    }

    @Test
    void listsDrills() {
        Typed typed = new Typed(home);
        try (ScriptedDesk desk = new ScriptedDesk(200, "{\"data\":[],\"total\":0}")) {
            assertThat(typed.run("drill", "--list", "--port", desk.port())).isEqualTo(ExitCode.OK);
        }
        assertThat(typed.out()).contains("no drill yet");
    }
}
