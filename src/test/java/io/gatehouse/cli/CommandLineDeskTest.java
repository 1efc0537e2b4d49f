package io.gatehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.GatehouseApplication;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineDeskTest {

    private final Path home;

    CommandLineDeskTest(@TempDir Path home) {
        this.home = home;
    }

    @Test
    void namesItsCommandsWhenGivenNone() {
        Typed typed = new Typed(home);

        assertThat(typed.run()).isEqualTo(ExitCode.OK);
        assertThat(typed.out()).contains("serve", "simulate", "replay", "status", "why-not", "version", "Exit codes");
    }

    @Test
    void suggestsTheCommandThatWasMeant() {
        Typed typed = new Typed(home);

        assertThat(typed.run("simulat")).isEqualTo(ExitCode.USAGE);
        assertThat(typed.err()).contains("Unmatched argument at index 0: 'simulat'", "simulate");
    }

    @Test
    void suggestsTheOptionThatWasMeant() {
        Typed typed = new Typed(home);

        assertThat(typed.run("simulate", "--dayz", "3")).isEqualTo(ExitCode.USAGE);
        assertThat(typed.err()).contains("--dayz", "--days", "See: gatehouse simulate --help");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"serve", "simulate", "replay", "strategy", "strategy validate", "status", "why-not", "version"})
    void explainsEachCommand(String command) {
        Typed typed = new Typed(home);

        assertThat(typed.run((command + " --help").split(" "))).isEqualTo(ExitCode.OK);
        assertThat(typed.out()).contains("Usage: gatehouse " + command, "--help");
        assertThat(typed.started()).isEmpty();
    }

    @Test
    void helpExplainsACommandToo() {
        Typed typed = new Typed(home);

        assertThat(typed.run("help", "replay")).isEqualTo(ExitCode.OK);
        assertThat(typed.out()).contains("Usage: gatehouse replay");
    }

    @Test
    void versionNamesTheJavaItRunsOn() {
        Typed typed = new Typed(home);

        assertThat(typed.run("version")).isEqualTo(ExitCode.OK);
        assertThat(typed.out()).startsWith("gatehouse ").contains(System.getProperty("java.version"));
    }

    @Test
    void saysTheRootCauseWhenACommandFails() {
        Typed typed = new Typed(home);
        StartDesk broken = start -> {
            throw new IllegalStateException("context", new IllegalArgumentException("port 8080 is taken"));
        };
        Surroundings here = typed.here();

        int code = CommandLineDesk.of(here, broken, new SpringValidation(), () -> GatehouseApplication.class)
                .execute("serve");

        assertThat(code).isEqualTo(ExitCode.FAILED);
        assertThat(typed.err())
                .contains("gatehouse serve failed: java.lang.IllegalArgumentException: port 8080 is taken (context)");
    }
}
