package io.gatehouse.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SeedPlanTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Test
    void theSameSeedPlansTheSame() {
        SeedPlan plan = SeedPlan.of(17, 200);

        assertThat(SeedPlan.of(17, 200)).isEqualTo(plan);
        assertThat(SeedPlan.of(17, 200).fateOf(3)).isEqualTo(plan.fateOf(3));
        assertThat(SeedPlan.of(17, 200).deedsOf(DAY)).isEqualTo(plan.deedsOf(DAY));
    }

    @Test
    void seedsAreOfEveryWeightAndEndAtEveryPoint() {
        Set<Weight> weights = new TreeSet<>();
        Set<CrashPoint> points = new TreeSet<>();
        LongStream.range(0, 100).forEach(seed -> {
            SeedPlan plan = SeedPlan.of(seed, 10);
            weights.add(plan.weight());
            points.add(plan.fateOf(0).orElseThrow().point());
            assertThat(plan.fateOf(0).orElseThrow().nth()).as("seed %d", seed).isPositive();
        });

        assertThat(weights).containsExactly(Weight.values());
        assertThat(points).containsExactly(CrashPoint.values());
    }

    @Test
    void peopleStopAndHaltNowAndThen() {
        Set<Deed.Kind> done = new TreeSet<>();
        for (int day = 0; day < 1_000; day++) {
            SeedPlan.of(3, 200).deedsOf(DAY.plusDays(day)).forEach(deed -> done.add(deed.kind()));
        }

        assertThat(done).containsExactly(Deed.Kind.values());
    }

    @Test
    void aDeskThatIsKilledFromOutsideIsNotCrashedInside() {
        SeedPlan plan = SeedPlan.of(17, 200).forKills();

        assertThat(plan.fateOf(0)).isEqualTo(Optional.empty());
        assertThat(plan.deedsOf(DAY)).isEmpty();
        assertThat(plan.broker()).isEqualTo(SeedPlan.of(17, 200).broker());
    }
}
