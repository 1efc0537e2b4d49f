package io.gatehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the commands of audit and limits ask a running desk. */
class AuditCommandsTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path home;

    @Test
    void everyAccountIsVerifiedUnlessOneIsNamed() {
        try (ScriptedDesk desk = new ScriptedDesk(200, """
                {"whole":false,"accounts":[{"account":"paper","whole":false,"streams":[
                 {"stream":"audit/trail","lines":7,"hash":"abc","findings":["database line 8: gone"]}]}]}
                """)) {
            Typed typed = new Typed(home);

            assertThat(typed.run("audit", "verify", "--port", desk.port())).isEqualTo(ExitCode.FAILED);
            assertThat(typed.run("audit", "verify", "--account", "paper", "--port", desk.port()))
                    .isEqualTo(ExitCode.FAILED);

            assertThat(desk.asked())
                    .anyMatch(asked -> asked.uri().endsWith("/api/v1/audit/verification"))
                    .anyMatch(asked -> asked.uri().endsWith("/api/v1/accounts/paper/audit/verification"));
            assertThat(typed.out())
                    .contains("stream    paper audit/trail: 7 good lines, BROKEN, ends with abc")
                    .contains("finding   paper audit/trail: database line 8: gone");
        }
    }

    @Test
    void aSearchIsPassedOnWordForWord() {
        try (ScriptedDesk desk = new ScriptedDesk(200, """
                {"data":[{"sequence":3,"timestamp":"2026-01-02T14:45:00Z","action":"order-sent",
                 "actor":"desk","context":{"order":"o1"},"decision":"send","outcome":"sent"}]}
                """)) {
            Typed typed = new Typed(home);

            assertThat(typed.run(
                            "audit",
                            "search",
                            "--text",
                            "a b",
                            "--limit",
                            "5",
                            "--to",
                            "2026-01-02",
                            "--port",
                            desk.port()))
                    .isEqualTo(ExitCode.OK);

            assertThat(desk.asked())
                    .anyMatch(asked ->
                            asked.uri().endsWith("/accounts/paper/audit?order=desc&size=5&to=2026-01-02&text=a+b"));
            assertThat(typed.out().lines())
                    .containsExactly(
                            "3 2026-01-02T14:45:00Z order-sent by desk [order=o1] send -> sent", "total     1");
        }
    }
}
