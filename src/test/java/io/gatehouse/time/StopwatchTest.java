package io.gatehouse.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class StopwatchTest {

    @Test
    void neverRunsBackwards() {
        Stopwatch watch = Stopwatch.started();

        Duration first = watch.elapsed();

        assertThat(first).isGreaterThanOrEqualTo(Duration.ZERO);
        assertThat(watch.elapsed()).isGreaterThanOrEqualTo(first);
    }
}
