package io.gatehouse.desk;

import static org.assertj.core.api.Assertions.assertThat;

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
        LastingRun run = new LastingRun("test", heartbeat) {
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
}
