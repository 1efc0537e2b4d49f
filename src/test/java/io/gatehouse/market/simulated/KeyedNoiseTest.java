package io.gatehouse.market.simulated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gatehouse.market.simulated.KeyedNoise.Purpose;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KeyedNoiseTest {

    private final KeyedNoise noise = new KeyedNoise(7);

    @Test
    void isAFunctionOfItsKey() {
        long key = noise.key(Purpose.VOLUME, 3, 20_000);

        assertThat(new KeyedNoise(7).key(Purpose.VOLUME, 3, 20_000)).isEqualTo(key);
        assertThat(KeyedNoise.uniform(key, 5)).isEqualTo(KeyedNoise.uniform(key, 5));
    }

    @Test
    void differsInEveryPartOfItsKey() {
        Set<Long> keys = Stream.of(
                        noise.key(Purpose.VOLUME, 3, 20_000),
                        new KeyedNoise(8).key(Purpose.VOLUME, 3, 20_000),
                        noise.key(Purpose.SPLIT, 3, 20_000),
                        noise.key(Purpose.VOLUME, 4, 20_000),
                        noise.key(Purpose.VOLUME, 3, 20_001),
                        noise.key(Purpose.VOLUME, 3))
                .collect(Collectors.toSet());

        assertThat(keys).hasSize(6);
        assertThat(KeyedNoise.subject("ABC")).isNotEqualTo(KeyedNoise.subject("ACB"));
        assertThat(KeyedNoise.subject(1, 2)).isNotEqualTo(KeyedNoise.subject(2, 1));
    }

    @Test
    void drawsStandardNormals() {
        int n = 200_000;
        double sum = 0;
        double squares = 0;
        int beyondTwo = 0;
        for (int i = 0; i < n; i++) {
            double z = KeyedNoise.gaussian(noise.key(Purpose.VOLUME, 1, i / 10), i % 10);
            sum += z;
            squares += z * z;
            beyondTwo += Math.abs(z) > 2 ? 1 : 0;
        }

        assertThat(sum / n).isCloseTo(0, within(0.01));
        assertThat(squares / n).isCloseTo(1, within(0.015));
        assertThat(beyondTwo / (double) n).isCloseTo(0.0455, within(0.002));
    }

    @Test
    void drawsExponentialsAndUniformsOfTheAskedSize() {
        int n = 100_000;
        double waits = 0;
        double between = 0;
        for (int i = 0; i < n; i++) {
            long key = noise.key(Purpose.SPLIT, 2, i);
            waits += KeyedNoise.exponential(key, 0, 0.08);
            between += KeyedNoise.between(key, 1, 3, 5);
        }

        assertThat(waits / n).isCloseTo(0.08, within(0.001));
        assertThat(between / n).isCloseTo(4, within(0.01));
    }

    @Test
    void knowsTheNormalQuantiles() {
        // Quantiles by the definition, to ten digits: published tables, and the integral for the far tail.
        assertThat(InverseNormal.of(0.5)).isZero();
        assertThat(InverseNormal.of(0.975)).isCloseTo(1.9599639845, within(1e-8));
        assertThat(InverseNormal.of(0.01)).isCloseTo(-2.3263478740, within(1e-8));
        assertThat(InverseNormal.of(1e-6)).isCloseTo(-4.7534243088, within(1e-8));
        assertThat(InverseNormal.of(1 - 1e-6)).isCloseTo(4.7534243088, within(1e-7));
    }
}
