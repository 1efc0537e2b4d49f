package io.gatehouse.market.simulated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class WallsTest {

    @Test
    void publishesTheWalkItselfInTheMiddle() {
        assertThat(Walls.cents(Math.log(45))).isEqualTo((short) 4_500);
        assertThat(Walls.published(Math.log(17))).isEqualTo(Math.log(17));
        assertThat(Walls.published(Math.log(72))).isEqualTo(Math.log(72));
    }

    @Test
    void keepsTheWildestWalkBetween15And80() {
        assertThat(Walls.cents(Math.log(2))).isBetween((short) 1_515, (short) 1_530);
        assertThat(Walls.cents(Math.log(900))).isBetween((short) 7_900, (short) 7_955);
    }

    @Test
    void findsTheWalkBehindAPrice() {
        for (double walk : new double[] {Math.log(16), Math.log(40), Math.log(76)}) {
            assertThat(Walls.walkBehind(Walls.published(walk))).isCloseTo(walk, within(1e-9));
        }
        assertThat(Walls.walkBehind(Math.log(14))).isFinite().isLessThan(Math.log(15.2));
    }

    @Test
    void pullsTowardsTheCentre() {
        assertThat(Walls.pull(Math.log(70))).isNegative();
        assertThat(Walls.pull(Math.log(18))).isPositive();
        assertThat(Walls.pull(Walls.CENTRE)).isZero();
    }
}
