package io.gatehouse.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class HeartbeatTest {

    @Test
    void tellsHowLongAgoTheLastBeatWas() {
        AtomicReference<Duration> machine = new AtomicReference<>(Duration.ofSeconds(100));
        Heartbeat heartbeat = new Heartbeat(machine::get);
        assertThat(heartbeat.silentFor()).isEmpty();

        heartbeat.beat();
        machine.set(Duration.ofSeconds(103));

        assertThat(heartbeat.silentFor()).contains(Duration.ofSeconds(3));
    }

    @Test
    void aWaitOfTheLoopIsABeat() throws InterruptedException {
        Heartbeat heartbeat = new Heartbeat(() -> Duration.ZERO);
        LastingRun run = new LastingRun("test", new AccountsHeld(), heartbeat) {
            @Override
            boolean acquire() {
                return false;
            }

            @Override
            void trade() {}
        };

        run.stoppedWithin(Duration.ofMillis(1));

        assertThat(heartbeat.silentFor()).contains(Duration.ZERO);
    }

    @Test
    void aLoopThatFailsSaysByWhat() {
        Heartbeat heartbeat = new Heartbeat(() -> Duration.ZERO);
        LastingRun run = new LastingRun("test", new AccountsHeld(), heartbeat) {
            @Override
            boolean acquire() {
                throw new IllegalStateException("the lease cannot be read");
            }

            @Override
            void trade() {}
        };
        assertThat(heartbeat.brokenBy()).isEmpty();

        run.start();
        int exitCode = run.run(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));

        assertThat(exitCode).isEqualTo(1);
        assertThat(heartbeat.brokenBy()).contains("IllegalStateException");
    }
}
