package io.gatehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InboxCommandsTest {

    private static final String TASKS = """
            {"total":1,"data":[{"id":"4711","process":"phase-advance","title":"Let paper advance from Experience to Proof of Concept",
             "about":[{"name":"asked by","value":"desk on 2026-02-02"},{"name":"win-rate","value":"PASS: 72 %"}],
             "decidedBy":["admin","approver"],"decideBy":"2026-02-05T21:00:00Z","silence":"no",
             "fields":[{"id":"decision","type":"radio-buttons","required":true,
                        "options":[{"id":"approve","name":"Approve"},{"id":"refuse","name":"Refuse"}]},
                       {"id":"reason","type":"multi-line-text","required":true,"options":[]}]}]}
            """;
    private static final String REQUEST = """
            {"id":"paper:ask-3","kind":"%s","from":"experience","to":"proof","open":%s,
             "steps":[{"progress":"%s","person":"desk","words":"%s"}]}
            """;

    private final Path home;

    InboxCommandsTest(@TempDir Path home) {
        this.home = home;
    }

    private Typed run(int expected, int status, String body, String path, String... command) {
        Typed typed = new Typed(home);
        try (ScriptedDesk desk = new ScriptedDesk(status, body)) {
            String[] all = java.util.stream.Stream.concat(
                            java.util.Arrays.stream(command), java.util.stream.Stream.of("--port", desk.port()))
                    .toArray(String[]::new);
            assertThat(typed.run(all)).isEqualTo(expected);
            assertThat(desk.asked())
                    .extracting(ScriptedDesk.Asked::uri)
                    .containsExactly("/api/v1/accounts/paper" + path);
        }
        return typed;
    }

    @Test
    void listSaysWhatIsToBeDecidedOnWhatAndUntilWhen() {
        assertThat(run(ExitCode.OK, 200, TASKS, "/tasks", "inbox", "list").out().lines())
                .containsExactly(
                        "task      4711 Let paper advance from Experience to Proof of Concept",
                        "  about     asked by: desk on 2026-02-02",
                        "  about     win-rate: PASS: 72 %",
                        "  for       admin or approver",
                        "  until     2026-02-05T21:00:00Z",
                        "  silence   no",
                        "  field     decision (approve or refuse)",
                        "  field     reason (multi-line-text, required)");
    }

    @Test
    void anEmptyInboxSaysSo() {
        assertThat(run(ExitCode.OK, 200, "{\"data\":[],\"total\":0}", "/tasks", "inbox", "list")
                        .out())
                .isEqualToIgnoringNewLines("inbox     nothing waits for a person");
    }

    @Test
    void decideTellsTheFieldsOfTheForm() {
        Typed typed = run(
                ExitCode.OK,
                200,
                "{\"data\":[],\"total\":0}",
                "/tasks/4711/decision",
                "inbox",
                "decide",
                "--task",
                "4711",
                "--user",
                "bob",
                "--set",
                "decision=approve",
                "--set",
                "reason=evidence read");

        assertThat(typed.out()).startsWith("decided   4711");
    }

    @Test
    void whatTheDeskRefusesIsSaidInItsWords() {
        Typed typed = run(
                ExitCode.FAILED,
                409,
                "{\"detail\":\"it needs somebody other than bob who asked for it\"}",
                "/tasks/4711/decision",
                "inbox",
                "decide",
                "--task",
                "4711",
                "--user",
                "bob",
                "--set",
                "decision=approve");

        assertThat(typed.err()).isEqualToIgnoringNewLines("it needs somebody other than bob who asked for it");
    }

    @Test
    void aTaskThatIsNoneIsRefusedBeforeAnybodyIsAsked() {
        Typed typed = new Typed(home);

        assertThat(typed.run("inbox", "decide", "--task", "a/b", "--user", "bob", "--set", "decision=approve"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(typed.err()).contains("--task is an id as inbox list prints it; have 'a/b'");
    }

    @Test
    void advanceSaysWhoDecidesNext() {
        Typed typed = run(
                ExitCode.OK,
                200,
                REQUEST.formatted("ADVANCE", "true", "JUDGED", "every criterion passes"),
                "/phase/advance",
                "phase",
                "advance",
                "--to",
                "proof",
                "--user",
                "ann",
                "--reason",
                "it went well");

        assertThat(typed.out().lines())
                .containsExactly(
                        "request   paper:ask-3 ADVANCE experience to proof",
                        "step      JUDGED by desk: every criterion passes",
                        "next      somebody else decides: ./gatehouse inbox list");
    }

    @Test
    void anAdvanceThatTheGateEndsIsAFailure() {
        Typed typed = run(
                ExitCode.FAILED,
                200,
                REQUEST.formatted("ADVANCE", "false", "BLOCKED", "the gate does not pass: win-rate: FAIL"),
                "/phase/advance",
                "phase",
                "advance",
                "--to",
                "proof",
                "--user",
                "ann",
                "--reason",
                "it went well");

        assertThat(typed.out()).contains("BLOCKED by desk: the gate does not pass", "nothing: the request has ended");
    }

    @Test
    void waysAroundTheGateTakeTheOverridePasswordAndNeverPrintIt() {
        String answer = REQUEST.formatted("OVERRIDE", "true", "JUDGED", "the gate does not pass");

        Typed down = run(
                ExitCode.OK, 200, answer, "/phase/override", "phase", "downgrade", "--user", "root", "--reason", "r");
        Typed up = run(
                ExitCode.OK,
                200,
                answer,
                "/phase/override",
                "phase",
                "override",
                "advance",
                "--user",
                "root",
                "--reason",
                "r");
        Typed reset = run(
                ExitCode.FAILED,
                409,
                "{\"detail\":\"the override password is wrong; 4 more\"}",
                "/phase/override",
                "phase",
                "override",
                "reset",
                "--user",
                "root",
                "--reason",
                "r");

        assertThat(down.out() + up.out() + reset.err()).doesNotContain("an override password");
        assertThat(reset.err()).contains("the override password is wrong; 4 more");
    }
}
