package io.gatehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidateCommandTest {

    private final Path home;

    ValidateCommandTest(@TempDir Path home) {
        this.home = home;
    }

    @Test
    void runsTheRuleOnTheSimulatedMarketAndComparesPicks() throws IOException {
        Files.writeString(home.resolve("picks.csv"), "date,symbol,expiry,strike\n2026-01-05,ZZZZ,2026-01-16,40\n");
        Typed typed = new Typed(home);

        int code = typed.run("strategy", "validate", "--to", "2026-01-06", "--picks", "picks.csv");

        assertThat(code).as(typed.err()).isEqualTo(ExitCode.FAILED);
        assertThat(typed.out())
                .contains("Strategy validation, 2026-01-02 to 2026-01-06")
                .containsPattern("sessions +3 ")
                .contains("match rate", "ZZZZ is unknown", "FAIL");
    }

    @Test
    void namesTheLineOfPicksThatCannotBeRead() throws IOException {
        Files.writeString(home.resolve("picks.csv"), "date,symbol,expiry,strike\ntoday,ZZZZ,2026-01-16,40\n");
        Typed typed = new Typed(home);

        assertThat(typed.run("strategy", "validate", "--picks", "picks.csv")).isEqualTo(ExitCode.USAGE);
        assertThat(typed.err()).contains("picks.csv line 2: date is a date such as 2026-01-05; have 'today'");
    }

    @Test
    void namesWhatIsWrongWithTheHistory() throws IOException {
        Files.createDirectory(home.resolve("history"));
        Typed typed = new Typed(home);

        int code = typed.run("strategy", "validate", "--data", "history", "--from", "2019-01-02", "--to", "2019-01-04");

        assertThat(code).isEqualTo(ExitCode.FAILED);
        assertThat(typed.err())
                .contains("gatehouse strategy validate failed: ")
                .contains(home.resolve("history").toString());
    }
}
