package io.gatehouse.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Laws of the decimal values over random amounts; a failure names its seed and case. */
class MoneyProperties {

    private static final int CASES = 2_000;

    @ParameterizedTest
    @ValueSource(longs = {1, 20260102})
    void additionIsExactAndSubtractionUndoesIt(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < CASES; i++) {
            Money a = anAmount(random);
            Money b = anAmount(random);

            assertThat(a.plus(b).amount())
                    .as("seed %d case %d: %s + %s", seed, i, a, b)
                    .isEqualByComparingTo(a.amount().add(b.amount()));
            assertThat(a.plus(b).minus(b))
                    .as("seed %d case %d: %s + %s - %s", seed, i, a, b, b)
                    .isEqualTo(a);
            assertThat(a.plus(b)).as("seed %d case %d", seed, i).isEqualTo(b.plus(a));
            assertThat(a.minus(b))
                    .as("seed %d case %d", seed, i)
                    .isEqualTo(b.minus(a).negated());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {2, 20260102})
    void equalityOrderAndHashAgreeForEveryWayOfWriting(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < CASES; i++) {
            Money a = anAmount(random);
            Money b = anAmount(random);
            Money rewritten = new Money(a.amount().stripTrailingZeros());

            assertThat(rewritten)
                    .as("seed %d case %d: %s", seed, i, a)
                    .isEqualTo(a)
                    .hasSameHashCodeAs(a);
            assertThat(Money.of(a.toString()))
                    .as("seed %d case %d: %s", seed, i, a)
                    .isEqualTo(a);
            assertThat(a.compareTo(b) == 0)
                    .as("seed %d case %d: %s and %s", seed, i, a, b)
                    .isEqualTo(a.equals(b));
            assertThat(a.exceeds(b)).as("seed %d case %d", seed, i).isEqualTo(b.compareTo(a) < 0);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 20260102})
    void aShareIsWithinHalfAMillionthOfTheExactProduct(long seed) {
        Random random = new Random(seed);
        BigDecimal half = new BigDecimal("0.0000005");
        for (int i = 0; i < CASES; i++) {
            Money a = anAmount(random);
            Ratio share = new Ratio(BigDecimal.valueOf(random.nextInt(200_000_000) - 100_000_000, Ratio.SCALE));

            BigDecimal exact = a.amount().multiply(share.value());
            assertThat(a.times(share).amount().subtract(exact).abs())
                    .as("seed %d case %d: %s x %s", seed, i, a, share)
                    .isLessThanOrEqualTo(half);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 20260102})
    void aPositionIsWorthTheSumOfItsParts(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < CASES; i++) {
            Price price = Price.ofCents(random.nextInt(100_000));
            Quantity whole = Quantity.of(random.nextInt(2_001) - 1_000);
            Quantity part = Quantity.of(random.nextInt(2_001) - 1_000);

            assertThat(price.times(part).plus(price.times(whole.minus(part))))
                    .as("seed %d case %d: %s x %s in parts of %s", seed, i, price, whole, part)
                    .isEqualTo(price.times(whole));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 20260102})
    void aMidLiesBetweenItsSidesAndCentsEncloseEveryPrice(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < CASES; i++) {
            Price a = new Price(BigDecimal.valueOf(random.nextInt(50_000_000), Money.SCALE));
            Price b = new Price(BigDecimal.valueOf(random.nextInt(50_000_000), Money.SCALE));
            Price mid = a.midTo(b);

            assertThat(mid)
                    .as("seed %d case %d: %s to %s", seed, i, a, b)
                    .isBetween(a.min(b), a.max(b))
                    .isEqualTo(b.midTo(a));
            assertThat(a).as("seed %d case %d", seed, i).isBetween(a.floorToCent(), a.ceilToCent());
            assertThat(Price.of(a.toString()))
                    .as("seed %d case %d: %s", seed, i, a)
                    .isEqualTo(a);
            assertThat(Price.toNearestCent(a.toDouble()).perShare())
                    .as("seed %d case %d: %s", seed, i, a)
                    .isEqualByComparingTo(a.perShare().setScale(2, RoundingMode.HALF_EVEN));
        }
    }

    private static Money anAmount(Random random) {
        return new Money(BigDecimal.valueOf(random.nextLong(-1_000_000_000_000L, 1_000_000_000_000L), Money.SCALE));
    }
}
