package io.gatehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFolderTest {

    private static final boolean DURABLE = true;
    private static final boolean FRESH = true;

    private final Path home;

    RunFolderTest(@TempDir Path home) {
        this.home = home;
    }

    private RunFolder run() {
        return new RunFolder(home, "simulate-7-2026-01-02");
    }

    private Path writes(String file) throws IOException {
        return Files.writeString(home.resolve(run().data()).resolve(file), "");
    }

    @Test
    void isMadeByTheFirstRun() {
        run().claim(false, false);

        assertThat(home.resolve("data/runs/simulate-7-2026-01-02")).isEmptyDirectory();
        assertThat(home.resolve("artifacts/runs/simulate-7-2026-01-02")).isEmptyDirectory();
    }

    @Test
    void isNotTakenFromALazyRun() throws IOException {
        run().claim(false, false);
        writes("gatehouse.mv.db");

        assertThatThrownBy(() -> run().claim(DURABLE, false))
                .isInstanceOf(UsageError.class)
                .hasMessageContaining("simulate-7-2026-01-02 exists in data/runs")
                .hasMessageContaining("cannot be continued; --fresh deletes it");
    }

    @Test
    void isNotTakenFromADurableRunByALazyOne() throws IOException {
        run().claim(DURABLE, false);
        writes("gatehouse.mv.db");

        assertThatThrownBy(() -> run().claim(false, false))
                .isInstanceOf(UsageError.class)
                .hasMessageContaining("--durable continues it");
    }

    @Test
    void isContinuedByTheSameDurableRun() throws IOException {
        run().claim(DURABLE, false);
        Path database = writes("gatehouse.mv.db");

        run().claim(DURABLE, false);

        assertThat(database).exists();
    }

    @Test
    void isEmptiedForAFreshRun() throws IOException {
        run().claim(DURABLE, false);
        Path database = writes("gatehouse.mv.db");
        Path artifact = Files.writeString(home.resolve(run().artifacts()).resolve("2026-01-02.json"), "{}");

        run().claim(false, FRESH);

        assertThat(database).doesNotExist();
        assertThat(artifact).doesNotExist();
        assertThat(home.resolve(run().data())).isEmptyDirectory();
    }

    @Test
    void isStillFreeWhenTheFirstTryWroteNothing() throws IOException {
        run().claim(DURABLE, false);

        run().claim(false, false);

        writes("gatehouse.mv.db");
        assertThatThrownBy(() -> run().claim(DURABLE, false))
                .as("the second try was lazy")
                .hasMessageContaining("was not written durably");
    }
}
