package io.gatehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PhaseCommandsTest {

    private static final String PHASE = """
            {"account":"paper","phase":"proof","name":"Proof of Concept",
             "evidenceFrom":"2026-02-03","sizeInForce":100.000000,"sizeCut":true,"growthFrozen":false,
             "nextEntryAt":"2026-02-05T12:00:00Z",
             "halts":[{"id":"paper:2","session":"2026-02-04","at":"2026-02-04T16:00:00Z","reason":"3 losses in a row"}],
             "moves":[{"kind":"ADVANCE","from":"experience","to":"proof","session":"2026-02-02","reason":"gate passed"}],
             "health":{"downgradesInMonth":1,"daysInPhase":2,"daysBeforeAdvance":{"experience":31},
               "overridesBlocked":3,"overridesTried":4,"blockedShare":0.75,"activeDays":12,
               "sincePhaseEntry":{"from":"2026-02-02","to":"2026-02-03","before":100000,"change":-45.5,"share":-0.000455},
               "firstNinetyDays":null,"alerts":["enforcement review"]}}
            """;
    private static final String GATE = """
            {"account":"paper","from":"experience","to":"proof","verdict":"%s","criteria":[
             {"name":"win-rate","verdict":"PASS","value":"72.00 %%","threshold":"at least 60 %%","sample":50,
              "interval":{"low":0.583,"high":0.8249},"needed":null,"explanation":"…"},
             {"name":"closed-trades","verdict":"NOT_ENOUGH_EVIDENCE","value":"12","threshold":"at least 30","sample":12,
              "interval":null,"needed":"18 more trades","explanation":"…"}]}
            """;

    private final Path home;

    PhaseCommandsTest(@TempDir Path home) {
        this.home = home;
    }

    @Test
    void statusSaysWhereTheAccountStandsAndWhatItWaitsFor() {
        Typed typed = new Typed(home);
        try (ScriptedDesk desk = new ScriptedDesk(200, PHASE)) {
            assertThat(typed.run("phase", "status", "--port", desk.port())).isEqualTo(ExitCode.OK);
        }

        assertThat(typed.out().lines())
                .containsExactly(
                        "account   paper",
                        "phase     Proof of Concept, evidence counts from 2026-02-03",
                        "size      $100.00 planned loss a position, cut by a downgrade",
                        "limit     used up; the next entry is allowed from 2026-02-05T12:00:00Z",
                        "halt      paper:2 since 2026-02-04: 3 losses in a row",
                        "move      2026-02-02 ADVANCE experience to proof: gate passed",
                        "days      2 in the phase; 31 in experience before a move up",
                        "month     1 downgrades, 12 active days in the last 30",
                        "override  4 tried, 3 blocked, 75.00 %",
                        "equity    -45.50 (-0.05 %, 2026-02-02 to 2026-02-03) since the phase began",
                        "equity    no session in the first 90 days",
                        "alert     enforcement review");
    }

    @Test
    void validateShowsEachCriterionAndFailsUnlessTheGatePasses() {
        Typed typed = new Typed(home);
        try (ScriptedDesk desk = new ScriptedDesk(200, GATE.formatted("NOT_ENOUGH_EVIDENCE"))) {
            assertThat(typed.run("phase", "validate", "--to", "proof", "--port", desk.port()))
                    .isEqualTo(ExitCode.FAILED);
        }
        try (ScriptedDesk desk = new ScriptedDesk(200, GATE.formatted("PASS"))) {
            assertThat(new Typed(home).run("phase", "validate", "--to", "proof", "--port", desk.port()))
                    .isEqualTo(ExitCode.OK);
        }

        assertThat(typed.out().lines())
                .containsExactly(
                        "gate      experience to proof: NOT_ENOUGH_EVIDENCE",
                        "criterion PASS win-rate: 72.00 % (asks for at least 60 %; sample 50; 95 % interval 0.583 to 0.825)",
                        "criterion NOT_ENOUGH_EVIDENCE closed-trades: 12 (asks for at least 30; sample 12;"
                                + " settled by 18 more trades)");
    }

    @Test
    void acknowledgeTellsTheDeskInThePersonsName() {
        Typed typed = new Typed(home);
        try (ScriptedDesk desk = new ScriptedDesk(200, PHASE)) {
            int code = typed.run(
                    "phase",
                    "acknowledge",
                    "--halt",
                    "paper:2",
                    "--user",
                    "ann",
                    "--reason",
                    "fills checked",
                    "--port",
                    desk.port());

            assertThat(code).isEqualTo(ExitCode.OK);
            assertThat(desk.asked())
                    .extracting(ScriptedDesk.Asked::uri)
                    .containsExactly("/api/v1/accounts/paper/halts/paper:2/acknowledgement");
        }
        assertThat(typed.out() + typed.err()).doesNotContain("a password");
    }

    @Test
    void aWrongPasswordIsARefusalAndNotAMissingDesk() {
        Typed typed = new Typed(home);
        try (ScriptedDesk desk = new ScriptedDesk(401, "")) {
            int code = typed.run(
                    "phase",
                    "acknowledge",
                    "--halt",
                    "paper:2",
                    "--user",
                    "ann",
                    "--reason",
                    "r",
                    "--port",
                    desk.port());

            assertThat(code).isEqualTo(ExitCode.FAILED);
        }
        assertThat(typed.err()).contains("does not know this name and password");
    }

    @Test
    void refusesAPhaseAndAHaltThatAreNone() {
        Typed typed = new Typed(home);

        assertThat(typed.run("phase", "validate", "--to", "experience")).isEqualTo(ExitCode.USAGE);
        assertThat(typed.run("phase", "acknowledge", "--halt", "a/b", "--user", "ann", "--reason", "r"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(typed.err())
                .contains("--to is proof, trial or scaling; have 'experience'")
                .contains("--halt is an id as phase status prints it; have 'a/b'");
    }

    @Test
    void evidenceIsOpenedAndJudgedAgain() {
        String evidence = """
                {"id":"paper:0123456789abcdef","to":"proof","at":"2026-02-02T21:10:00Z","hash":"0123","verdict":"PASS",
                 "judgedAgain":"%s","criteria":[{"name":"win-rate","verdict":"PASS","explanation":"72 %%"}]}
                """;
        Typed typed = new Typed(home);
        try (ScriptedDesk desk = new ScriptedDesk(200, evidence.formatted("PASS"))) {
            assertThat(typed.run("phase", "evidence", "--id", "paper:0123456789abcdef", "--port", desk.port()))
                    .isEqualTo(ExitCode.OK);
        }
        try (ScriptedDesk desk = new ScriptedDesk(200, evidence.formatted("FAIL"))) {
            assertThat(new Typed(home)
                            .run("phase", "evidence", "--id", "paper:0123456789abcdef", "--port", desk.port()))
                    .isEqualTo(ExitCode.FAILED);
        }
        assertThat(typed.run("phase", "evidence", "--id", "latest")).isEqualTo(ExitCode.USAGE);

        assertThat(typed.out().lines())
                .containsExactly(
                        "evidence  paper:0123456789abcdef for proof, frozen 2026-02-02T21:10:00Z, SHA-256 0123",
                        "verdict   PASS then, PASS judged again",
                        "criterion PASS win-rate: 72 %");
        assertThat(typed.err()).contains("--id is <account>:<16 hexadecimal digits>; have 'latest'");
    }
}
