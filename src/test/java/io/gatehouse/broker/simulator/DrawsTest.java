package io.gatehouse.broker.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DrawsTest {

    private final Draws draws = new Draws(7);

    @Test
    void givesTheSameDrawForTheSameKeyInAnyOrder() {
        double first = draws.unit("ack a");
        draws.unit("ack b");

        assertThat(new Draws(7).unit("ack a")).isEqualTo(first);
    }

    @Test
    void givesOtherDrawsForOtherSeedsAndKeys() {
        assertThat(draws.bits("ack a")).isNotEqualTo(new Draws(8).bits("ack a"));
        assertThat(draws.bits("ack a")).isNotEqualTo(draws.bits("ack b"));
        assertThat(draws.bits("")).isNotEqualTo(draws.bits("\0"));
    }

    @Test
    void spreadsNeighbouringKeysEvenly() {
        int[] tenths = new int[10];
        IntStream.range(0, 100_000).forEach(i -> tenths[(int) (draws.unit("key " + i) * 10)]++);

        for (int count : tenths) {
            assertThat(count).isCloseTo(10_000, within(400));
        }
    }

    @Test
    void drawsWholeNumbersOfTheWholeRange() {
        assertThat(IntStream.range(0, 1_000).mapToLong(i -> draws.wholeBetween(1, 4, "part " + i)))
                .containsOnly(1L, 2L, 3L, 4L);
    }

    @Test
    void drawsTimesInTheRangeToTheMicrosecond() {
        for (int i = 0; i < 1_000; i++) {
            Duration time = draws.between(Duration.ofMillis(50), Duration.ofMillis(500), "ack " + i);
            assertThat(time).isBetween(Duration.ofMillis(50), Duration.ofMillis(500));
            assertThat(time.toNanos() % 1_000).isZero();
        }
    }

    @Test
    void takesNoChanceOfZeroAndEveryChanceOfOne() {
        assertThat(IntStream.range(0, 100).mapToObj(i -> draws.chance(0, "k" + i)))
                .containsOnly(false);
        assertThat(IntStream.range(0, 100).mapToObj(i -> draws.chance(1, "k" + i)))
                .containsOnly(true);
    }
}
