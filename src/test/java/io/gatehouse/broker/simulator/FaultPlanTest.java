package io.gatehouse.broker.simulator;

import static io.gatehouse.broker.simulator.SimulatorBench.MONDAY;
import static io.gatehouse.broker.simulator.SimulatorBench.newYork;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.execution.BrokerEvent;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FaultPlanTest {

    private static final Instant TEN = newYork(MONDAY, "10:00");
    private static final FaultRates ALWAYS_LOST = FaultRates.NONE.with(FaultKind.LOST_MESSAGE, 1);

    @Test
    void holdsOtherRatesInAWindowOnly() {
        FaultPlan plan = FaultPlan.none().during(TEN, TEN.plusSeconds(60), ALWAYS_LOST);

        assertThat(plan.losesMessage(TEN.minusMillis(1), "m")).isFalse();
        assertThat(plan.losesMessage(TEN, "m")).isTrue();
        assertThat(plan.losesMessage(TEN.plusMillis(59_999), "m")).isTrue();
        assertThat(plan.losesMessage(TEN.plusSeconds(60), "m")).isFalse();
    }

    @Test
    void theWindowNamedLastWins() {
        FaultPlan plan = FaultPlan.of(1, ALWAYS_LOST)
                .during(TEN, TEN.plusSeconds(60), ALWAYS_LOST)
                .during(TEN.plusSeconds(10), TEN.plusSeconds(20), FaultRates.NONE);

        assertThat(plan.losesMessage(TEN.plusSeconds(5), "m")).isTrue();
        assertThat(plan.losesMessage(TEN.plusSeconds(15), "m")).isFalse();
        assertThat(plan.losesMessage(TEN.plusSeconds(25), "m")).isTrue();
    }

    @Test
    void decidesByWhatItIsAboutAndNotByWhenItIsAsked() {
        FaultPlan plan = FaultPlan.of(1, FaultRates.NONE.with(FaultKind.LOST_EVENT, 0.5));
        List<Boolean> once = lostOf(plan, TEN);

        assertThat(lostOf(plan, TEN.plusSeconds(9))).isEqualTo(once).contains(true, false);
        assertThat(lostOf(FaultPlan.of(2, FaultRates.NONE.with(FaultKind.LOST_EVENT, 0.5)), TEN))
                .isNotEqualTo(once);
    }

    private static List<Boolean> lostOf(FaultPlan plan, Instant at) {
        return IntStream.range(0, 50)
                .mapToObj(i -> plan.fateOf(
                                at,
                                new BrokerEvent.Cancelled(
                                        SimulatorBench.PAPER, SimulatorBench.ref("r" + i), "closed", TEN))
                        .lost())
                .toList();
    }

    @ParameterizedTest
    @EnumSource(FaultKind.class)
    void everyRateCanBeSet(FaultKind kind) {
        assertThat(FaultRates.NONE.with(kind, 0.5)).isNotEqualTo(FaultRates.NONE);
        assertThatThrownBy(() -> FaultRates.NONE.with(kind, 1.01))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is a probability in [0, 1]; have 1.01");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.01, Double.NaN, Double.POSITIVE_INFINITY})
    void aRateIsAProbability(double rate) {
        assertThatThrownBy(() -> FaultRates.NONE.with(FaultKind.LOST_EVENT, rate))
                .hasMessageContaining("the fault rate lost-events is a probability in [0, 1]; have " + rate);
    }

    @Test
    void aGapEndsAfterItBegins() {
        FaultPlan plan = FaultPlan.none();
        assertThatThrownBy(() -> plan.disconnected(TEN, TEN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("an outage ends after it begins");
    }
}
