package io.gatehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AskingCommandsTest {

    private static final String STATUS = """
            {"account":"paper","simulated":true,"runKind":"serve","at":"2026-01-05T15:15:00Z","session":"2026-01-05",
             "state":"watching positions","trading":"ACTIVE","phase":"Experience","netLiquidation":100412.345,"cash":100600,
             "positions":[{"instrument":"XYZ260116P00045000","quantity":-5,"mark":0.31,"pnl":55},
                          {"instrument":"AB260116P00020000","quantity":-5,"mark":null,"pnl":null}],
             "signals":[{"symbol":"XYZ","outcome":"EXECUTED","reasons":[]},
                        {"symbol":"AB","outcome":"REJECTED_BY_MARGIN","reasons":["margin 81 % above 80 %"]}],
             "orders":[{"purpose":"entry","quantity":-5,"instrument":"XYZ260116P00045000","limit":0.42,
                        "filled":-5,"state":"FILLED","reason":""},
                       {"purpose":"exit TARGET","quantity":5,"instrument":"XYZ260116P00045000","limit":0.21,
                        "filled":0,"state":"REJECTED","reason":"no buying power"}],
             "processes":[{"businessKey":"daily-trading-cycle:paper:2026-01-05","activities":["Wait for tick"]}],
             "incidents":[]}
            """;

    private final Path home;

    AskingCommandsTest(@TempDir Path home) {
        this.home = home;
    }

    @Test
    void statusSaysWhatTheDeskIsDoingInLinesThatCanBeGrepped() {
        Typed typed = new Typed(home);
        try (ScriptedDesk desk = new ScriptedDesk(200, STATUS)) {
            assertThat(typed.run("status", "--port", desk.port())).isEqualTo(ExitCode.OK);
        }

        assertThat(typed.out().lines())
                .containsExactly(
                        "account   paper (SIMULATED)",
                        "clock     2026-01-05 10:15:00 ET, serve",
                        "session   2026-01-05, watching positions",
                        "trading   ACTIVE",
                        "phase     Experience",
                        "equity    net liquidation 100412.34, cash 100600.00",
                        "position  -5 XYZ260116P00045000 at mark 0.31, P&L 55.00",
                        "position  -5 AB260116P00020000 at mark unknown, P&L unknown",
                        "signal    XYZ EXECUTED",
                        "signal    AB REJECTED_BY_MARGIN; margin 81 % above 80 %",
                        "order     entry -5 XYZ260116P00045000 at 0.42, filled -5, FILLED",
                        "order     exit TARGET 5 XYZ260116P00045000 at 0.21, filled 0, REJECTED: no buying power",
                        "process   daily-trading-cycle:paper:2026-01-05 at Wait for tick",
                        "incident  none",
                        "notice    none");
    }

    @Test
    void statusAsJsonIsTheDesksOwnAnswer() {
        Typed typed = new Typed(home);
        try (ScriptedDesk desk = new ScriptedDesk(200, STATUS)) {
            typed.run("status", "--json", "--port", desk.port());
        }

        assertThat(typed.out().strip()).isEqualTo(STATUS.strip());
    }

    @Test
    void showsTheTokenThatTheDeskLeftForItsOwnUser() throws IOException {
        Files.createDirectories(home.resolve("data/desk"));
        Files.writeString(home.resolve("data/desk/cli-token"), "abc\n");
        try (ScriptedDesk desk = new ScriptedDesk(200, STATUS)) {
            new Typed(home).run("status", "--account", "second", "--port", desk.port());

            assertThat(desk.asked()).containsExactly(new ScriptedDesk.Asked("/api/v1/accounts/second/status", "abc"));
        }
    }

    @Test
    void whyNotAsksForTheDateAndTheSymbol() {
        Typed typed = new Typed(home);
        String answer = """
                {"date":"2026-01-05","signals":[{"symbol":"XYZ","outcome":"OPEN","reasons":[]}],
                 "notTraded":[{"symbol":"ABCD","rule":"uptrend","value":"close 20.10 < SMA20 21.00","limit":"close > SMA20"}]}
                """;
        try (ScriptedDesk desk = new ScriptedDesk(200, answer)) {
            int code = typed.run("why-not", "--date", "2026-01-05", "--symbol", "abcd", "--port", desk.port());

            assertThat(code).isEqualTo(ExitCode.OK);
            assertThat(desk.asked())
                    .extracting(ScriptedDesk.Asked::uri)
                    .containsExactly("/api/v1/accounts/paper/why-not?date=2026-01-05&symbol=ABCD");
        }
        assertThat(typed.out().lines())
                .containsExactly(
                        "XYZ    signal       OPEN",
                        "ABCD   uptrend      close 20.10 < SMA20 21.00 (asks for close > SMA20)",
                        "2026-01-05: 1 proposed, 1 not");
    }

    @Test
    void refusesASymbolThatIsNone() {
        Typed typed = new Typed(home);

        assertThat(typed.run("why-not", "--date", "2026-01-05", "--symbol", "&x"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(typed.err()).contains("--symbol: a symbol is a ticker such as AAPL");
    }

    @Test
    void refusesAnAccountThatIsNone() {
        Typed typed = new Typed(home);

        assertThat(typed.run("status", "--account", "../x")).isEqualTo(ExitCode.USAGE);
        assertThat(typed.err()).contains("--account is lower-case letters, digits and dashes; have '../x'");
    }

    @Test
    void saysWhereNoDeskAnswersAndWhatToDo() {
        Typed typed = new Typed(home);
        String free;
        try (ScriptedDesk desk = new ScriptedDesk(200, STATUS)) {
            free = desk.port();
        }

        assertThat(typed.run("status", "--port", free)).isEqualTo(ExitCode.NO_DESK);
        assertThat(typed.err())
                .contains("no desk answers at http://127.0.0.1:" + free + " (connection refused)")
                .contains("./gatehouse serve", "--port");
    }

    @Test
    void saysWhichTokenTheDeskDidNotKnow() {
        Typed typed = new Typed(home);
        try (ScriptedDesk desk = new ScriptedDesk(401, "")) {
            assertThat(typed.run("status", "--port", desk.port())).isEqualTo(ExitCode.NO_DESK);
        }

        assertThat(typed.err()).contains("does not know this command", "cli-token", "the user, that started the desk");
    }

    @Test
    void saysWhyTheDeskRefused() {
        Typed typed = new Typed(home);
        try (ScriptedDesk desk = new ScriptedDesk(404, "{\"detail\":\"no account 'x' here\"}")) {
            assertThat(typed.run("status", "--port", desk.port())).isEqualTo(ExitCode.FAILED);
        }

        assertThat(typed.err()).contains("no account 'x' here");
    }

    @Test
    void doesNotTakeAnotherProgramForADesk() {
        Typed typed = new Typed(home);
        try (ScriptedDesk desk = new ScriptedDesk(200, "<html>hello</html>")) {
            assertThat(typed.run("status", "--port", desk.port())).isEqualTo(ExitCode.NO_DESK);
        }

        assertThat(typed.err()).contains("is not a desk (status 200, no JSON)");
    }
}
