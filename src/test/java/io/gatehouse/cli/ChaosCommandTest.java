package io.gatehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChaosCommandTest {

    private final Path home;

    ChaosCommandTest(@TempDir Path home) {
        this.home = home;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--days 0 | --days is 1 to 1000; have 0",
                "--seeds 0 | --seeds is 1 to 10000; have 0",
                "--first-seed 900001 | --first-seed is 0 to 900000; have 900001",
                "--seed -1 | --seed is 0 to 900000; have -1",
                "--kills 1001 | --kills is 0 to 1000; have 1001",
                "--seed 3 --seeds 2 | --seed is one seed alone; --seeds and --first-seed name several",
            })
    void refusesWhatCannotBeMeant(String options, String why) {
        Typed typed = new Typed(home);

        assertThat(typed.run(("chaos " + options).split(" "))).isEqualTo(ExitCode.USAGE);
        assertThat(typed.err()).contains(why);
        assertThat(home).isEmptyDirectory();
    }
}
