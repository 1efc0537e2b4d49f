package io.gatehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StartingCommandsTest {

    private final Path home;

    StartingCommandsTest(@TempDir Path home) {
        this.home = home;
    }

    private Map<String, String> propertiesOf(String... args) {
        Typed typed = new Typed(home);
        assertThat(typed.run(args)).as(typed.err()).isEqualTo(ExitCode.OK);
        return typed.started().get(0).properties();
    }

    @Test
    void serveStartsTheSimulatedMarketWithTheWeb() {
        Typed typed = new Typed(home);

        typed.run("serve");

        DeskStart start = typed.started().get(0);
        assertThat(start.hasWeb()).isTrue();
        assertThat(start.properties())
                .containsEntry("gatehouse.run.kind", "serve")
                .containsEntry("gatehouse.market.kind", "simulated")
                .containsEntry("gatehouse.run.speed", "20")
                .containsEntry("gatehouse.run.real-time", "false")
                .containsEntry("gatehouse.web.new-passwords", "false")
                .containsEntry("gatehouse.broker.simulator.journal", "data/desk/broker")
                .doesNotContainKeys("server.port", "gatehouse.run.seed", "gatehouse.run.folder");
    }

    @Test
    void serveTakesSpeedPortAndSeed() {
        assertThat(propertiesOf("serve", "--speed", "5", "--port", "0", "--seed", "11", "--real-time"))
                .containsEntry("gatehouse.run.speed", "5")
                .containsEntry("server.port", "0")
                .containsEntry("gatehouse.run.seed", "11")
                .containsEntry("gatehouse.market.simulated.seed", "11")
                .containsEntry("gatehouse.broker.simulator.seed", "11")
                .containsEntry("gatehouse.run.real-time", "true");
    }

    @Test
    void simulateRunsApartUnderItsSeedAndStart() {
        Typed typed = new Typed(home);

        typed.run("simulate", "--days", "3", "--seed", "8");

        DeskStart start = typed.started().get(0);
        assertThat(start.hasWeb()).isFalse();
        assertThat(start.properties())
                .containsEntry("gatehouse.run.kind", "simulate")
                .containsEntry("gatehouse.run.id", "simulate-8-2026-01-02")
                .containsEntry("gatehouse.run.folder", "data/runs/simulate-8-2026-01-02")
                .containsEntry("gatehouse.run.artifacts", "artifacts/runs/simulate-8-2026-01-02")
                .containsEntry("gatehouse.run.days", "3")
                .containsEntry("gatehouse.run.start", "2026-01-02")
                .containsEntry("gatehouse.run.equity", "100000.000000")
                .containsEntry("gatehouse.run.durable", "false")
                .containsEntry("gatehouse.run.approve-as", "scripted")
                .containsEntry("gatehouse.market.simulated.start", "2026-01-02")
                .containsEntry("gatehouse.run.write-delay", "1000")
                .containsEntry("logging.file.name", "logs/simulate-8-2026-01-02.log")
                .containsEntry("gatehouse.broker.simulator.journal", "");
        assertThat(home.resolve("data/runs/simulate-8-2026-01-02")).isDirectory();
    }

    @Test
    void aDurableRunWritesWithoutDelay() {
        assertThat(propertiesOf("simulate", "--durable", "--approve-as", "none", "--equity", "5000"))
                .containsEntry("gatehouse.run.write-delay", "0")
                .containsEntry("gatehouse.run.durable", "true")
                .containsEntry("gatehouse.broker.simulator.journal", "data/runs/simulate-7-2026-01-02/broker")
                .containsEntry("gatehouse.broker.simulator.starting-cash", "5000.000000")
                .containsEntry("gatehouse.run.approve-as", "none")
                .containsEntry("gatehouse.run.equity", "5000.000000");
    }

    @Test
    void replayStartsOnTheFirstSessionAndReadsAFolderTheCallerTyped() throws IOException {
        Files.createDirectory(home.resolve("history"));

        assertThat(propertiesOf("replay", "--data", "history", "--from", "2019-01-05", "--to", "2019-02-01"))
                .containsEntry("gatehouse.run.id", "replay-7-2019-01-07")
                .containsEntry("gatehouse.market.kind", "replay")
                .containsEntry(
                        "gatehouse.market.replay.directory",
                        home.resolve("history").toAbsolutePath().toString())
                .containsEntry("gatehouse.run.start", "2019-01-07")
                .containsEntry("gatehouse.run.from", "2019-01-05")
                .containsEntry("gatehouse.run.to", "2019-02-01");
    }

    @Test
    void answersTheExitCodeOfTheRun() {
        assertThat(new Typed(home, ExitCode.FAILED).run("simulate", "--days", "1"))
                .isEqualTo(ExitCode.FAILED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            simulate --days -1                      | --days is 1 to 10000; have -1
            simulate --days many                    | Invalid value for option '--days'
            simulate --start 2026-01-03             | --start 2026-01-03 is no session: the exchange is closed. The next one is 2026-01-05
            simulate --start tomorrow               | 'tomorrow' is not a date such as 2026-01-02
            simulate --equity 12                    | --equity is at least 1000.00; have 12.00
            simulate --equity plenty                | 'plenty' is not an amount of dollars
            simulate --approve-as ?                 | --approve-as is a name in lower-case letters, digits and dashes; have '?'
            serve --speed -1                        | --speed is 0 to 86400; have -1
            serve --port 70000                      | --port is 0 to 65535; have 70000
            replay --from 2019-01-02 --to 2019-02-01 | Missing required option: '--data=DIR'
            replay --data none --from 2019-01-02 --to 2019-02-01 | none does not exist
            replay --data . --from 2019-02-01 --to 2019-01-02 | --from 2019-02-01 is after --to 2019-01-02
            replay --data . --from 2019-01-05 --to 2019-01-06 | the exchange is closed from 2019-01-05 to 2019-01-06; the next session is 2019-01-07
            """)
    void refusesWhatCannotBeMeant(String commandLine, String message) {
        Typed typed = new Typed(home);

        assertThat(typed.run(commandLine.split(" "))).isEqualTo(ExitCode.USAGE);
        assertThat(typed.err()).contains(message).contains("--help");
        assertThat(typed.started()).isEmpty();
        assertThat(home.resolve("data")).doesNotExist();
    }

    @Test
    void refusesAFileAsAFolder() throws IOException {
        Files.createFile(home.resolve("prices.csv"));
        Typed typed = new Typed(home);

        typed.run("replay", "--data", "prices.csv", "--from", "2019-01-02", "--to", "2019-02-01");

        assertThat(typed.err()).contains("prices.csv is a file, not a folder");
    }
}
