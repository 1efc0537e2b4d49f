package io.gatehouse.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two runs of one seed, each in a home of its own, one of them written durably. */
class SameSeedIT {

    private static final int DAYS = 8;

    @TempDir
    private Path lazy;

    @TempDir
    private Path durable;

    @Test
    void writesTheSameArtifactsDurablyOrNot() throws IOException, InterruptedException {
        run(lazy);
        run(durable, "--durable");

        // A session leaves its artifact and its certificate of reconciliation.
        assertThat(artifacts(lazy)).hasSize(2 * DAYS).isEqualTo(artifacts(durable));
        assertThat(runtimes(lazy)).isEqualTo(DAYS);
        assertThat(runtimes(durable)).isEqualTo(DAYS);
        assertThat(brokersBooks(durable)).exists();
        assertThat(brokersBooks(lazy))
                .as("books of a run that nobody can go on with")
                .doesNotExist();
    }

    private static Path brokersBooks(Path home) {
        return home.resolve("data/runs/simulate-13-2026-01-02/broker");
    }

    private static void run(Path home, String... options) throws IOException, InterruptedException {
        String[] command = Stream.concat(
                        Stream.of("simulate", "--days", String.valueOf(DAYS), "--seed", "13"), Stream.of(options))
                .toArray(String[]::new);
        assertThat(DeskProcess.start(home, "run", Map.of(), command).await(240)).isZero();
    }

    /** Every file of the run by its name, but for what the machine took, which no two runs share. */
    private static Map<String, String> artifacts(Path home) throws IOException {
        Map<String, String> files = new TreeMap<>();
        for (Path file : files(home)) {
            if (!isRuntime(file)) {
                files.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return files;
    }

    private static long runtimes(Path home) throws IOException {
        return files(home).stream().filter(SameSeedIT::isRuntime).count();
    }

    private static boolean isRuntime(Path file) {
        return file.getFileName().toString().endsWith(".runtime.json");
    }

    private static List<Path> files(Path home) throws IOException {
        try (Stream<Path> files = Files.list(home.resolve("artifacts/runs/simulate-13-2026-01-02"))) {
            return files.toList();
        }
    }
}
