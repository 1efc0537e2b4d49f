package io.gatehouse.broker.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryLockIT {

    /** A process that owns the directory until it is killed. */
    static final class Owner {
        private Owner() {}

        public static void main(String[] directory) throws InterruptedException {
            try (DirectoryLock lock = DirectoryLock.of(Path.of(directory[0]))) {
                new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), true)
                        .println("owned " + (lock != null));
                Thread.sleep(60_000);
            }
        }
    }

    @Test
    void aKilledProcessGivesItsDirectoryFree(@TempDir Path directory) throws IOException, InterruptedException {
        Process owner = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Owner.class.getName(),
                        directory.toString())
                .redirectErrorStream(true)
                .start();
        try {
            BufferedReader says =
                    new BufferedReader(new InputStreamReader(owner.getInputStream(), StandardCharsets.UTF_8));
            assertThat(says.readLine()).isEqualTo("owned true");
            assertThatThrownBy(() -> DirectoryLock.of(directory))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("is in use by another desk");
        } finally {
            owner.destroyForcibly().waitFor();
        }

        try (DirectoryLock lock = DirectoryLock.of(directory)) {
            assertThat(lock).isNotNull();
        }
    }
}
