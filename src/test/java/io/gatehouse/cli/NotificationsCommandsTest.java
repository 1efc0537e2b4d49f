package io.gatehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotificationsCommandsTest {

    private static final String LIST = """
            {"channels":[{"channel":"log","on":true,"state":"on, 1 recipient"},
                         {"channel":"sms","on":false,"state":"off: no recipients"}],
             "data":[{"key":"paper:no-trades:2026-02-04","kind":"no-trades","severity":"warning",
                      "subject":"nothing traded in 5 sessions","text":"Nothing was entered.\\nAsk why.",
                      "at":"2026-02-04T21:10:00Z","ended":"2026-02-05T21:10:00Z",
                      "deliveries":[{"channel":"email","recipient":1,"state":"failed","attempts":2,
                                     "lastError":"the mail server did not take it","nextTry":"2026-02-04T21:14:00Z"},
                                    {"channel":"sms","recipient":1,"state":"sent","attempts":2,
                                     "lastError":"the provider answered 500","nextTry":null},
                                    {"channel":"log","recipient":1,"state":"sent","attempts":1,
                                     "lastError":null,"nextTry":null}]}],"total":1}
            """;
    private static final String TEST = """
            {"kind":"test","severity":"note","subject":"test of email","text":"Asked for by ann.","at":"2026-02-04T15:00:00Z",
             "ended":null,"deliveries":[{"channel":"email","recipient":1,"state":"%s","attempts":1}]}
            """;

    private final Path home;

    NotificationsCommandsTest(@TempDir Path home) {
        this.home = home;
    }

    private Typed run(int expected, int status, String body, String path, String... command) {
        Typed typed = new Typed(home);
        try (ScriptedDesk desk = new ScriptedDesk(status, body)) {
            String[] all = Stream.concat(Arrays.stream(command), Stream.of("--port", desk.port()))
                    .toArray(String[]::new);
            assertThat(typed.run(all)).isEqualTo(expected);
            assertThat(desk.asked())
                    .extracting(ScriptedDesk.Asked::uri)
                    .containsExactly("/api/v1/accounts/paper/notifications" + path);
        }
        return typed;
    }

    @Test
    void listSaysWhatWasToldAndWhetherItArrived() {
        assertThat(run(ExitCode.OK, 200, LIST, "?order=desc", "notifications", "list")
                        .out()
                        .lines())
                .containsExactly(
                        "channel   log on, 1 recipient",
                        "channel   sms off: no recipients",
                        "told      2026-02-04T21:10:00Z warning no-trades: nothing traded in 5 sessions",
                        "  text    Nothing was entered.",
                        "  text    Ask why.",
                        "  ended   2026-02-05T21:10:00Z",
                        "  by      email to recipient 1: failed after 2 attempts; the mail server did not take it;"
                                + " next at 2026-02-04T21:14:00Z",
                        "  by      sms to recipient 1: sent after 2 attempts; at first the provider answered 500",
                        "  by      log to recipient 1: sent after 1 attempt");
    }

    @Test
    void listOfFailuresAsksForThoseOnly() {
        assertThat(run(
                                ExitCode.OK,
                                200,
                                "{\"channels\":[],\"data\":[],\"total\":0}",
                                "?order=desc&failed=true",
                                "notifications",
                                "list",
                                "--failed")
                        .out())
                .isEqualToIgnoringNewLines("told      nothing");
    }

    @Test
    void aTestThatArrivesIsSuccess() {
        assertThat(test(ExitCode.OK, 200, TEST.formatted("sent")).out().lines())
                .containsExactly(
                        "told      2026-02-04T15:00:00Z note test: test of email",
                        "  text    Asked for by ann.",
                        "  by      email to recipient 1: sent after 1 attempt");
    }

    @Test
    void aTestThatDoesNotArriveIsAFailure() {
        assertThat(test(ExitCode.FAILED, 200, TEST.formatted("failed")).out()).contains("failed after 1 attempt");
    }

    @Test
    void aChannelThatIsOffIsSaidInTheDesksWords() {
        assertThat(test(ExitCode.FAILED, 409, "{\"detail\":\"email is off: no recipients\"}")
                        .err())
                .isEqualToIgnoringNewLines("email is off: no recipients");
    }

    private Typed test(int expected, int status, String answer) {
        return run(expected, status, answer, "/test", "notifications", "test", "--channel", "email", "--user", "ann");
    }
}
