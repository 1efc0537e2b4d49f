package io.gatehouse.broker.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.execution.BrokerEvent;
import io.gatehouse.instrument.Instrument;
import io.gatehouse.instrument.Stock;
import io.gatehouse.instrument.Symbol;
import io.gatehouse.money.Money;
import io.gatehouse.money.Price;
import io.gatehouse.money.Quantity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommissionScheduleTest {

    private static final Stock SHARE = new Stock(new Symbol("XYZ"));

    private final CommissionSchedule schedule = CommissionSchedule.on(SimulatorBench.MONDAY);

    @ParameterizedTest
    @CsvSource({
        "-5, 0.45, 3.25",
        "-5, 0.10, 3.25",
        "5, 0.09, 2.50",
        "5, 0.05, 2.50",
        "5, 0.04, 1.25",
        "4, 0.01, 1.00",
        "1, 0.45, 1.00"
    })
    void chargesAnOptionOrderByPremiumWithAMinimum(long contracts, String premium, String commission) {
        assertThat(chargesOf(execution(SimulatorBench.PUT, contracts, premium))).containsExactly(Money.of(commission));
    }

    @ParameterizedTest
    @CsvSource({"-100, 1.00", "-500, 2.50", "-201, 1.005"})
    void chargesSharesByThePieceWithAMinimum(long shares, String commission) {
        assertThat(chargesOf(execution(SHARE, shares, "46.00"))).containsExactly(Money.of(commission));
    }

    @Test
    void takesTheMinimumFromTheFirstExecutionAndTheRestOnlyAboveIt() {
        List<Money> charges = chargesOf(
                execution(SimulatorBench.PUT, -1, "0.45"),
                execution(SimulatorBench.PUT, -1, "0.45"),
                execution(SimulatorBench.PUT, -3, "0.45"));

        assertThat(charges).containsExactly(Money.of("1.00"), Money.of("0.30"), Money.of("1.95"));
        assertThat(charges.stream().reduce(Money.ZERO, Money::plus)).isEqualTo(Money.of("3.25"));
    }

    @Test
    void chargesNothingMoreWhileTheOrderStaysBelowTheMinimum() {
        assertThat(chargesOf(execution(SimulatorBench.PUT, 1, "0.04"), execution(SimulatorBench.PUT, 2, "0.04")))
                .containsExactly(Money.of("1.00"), Money.ZERO);
    }

    private List<Money> chargesOf(BrokerEvent.Executed... executions) {
        List<BrokerEvent.Executed> before = new ArrayList<>();
        List<Money> charges = new ArrayList<>();
        for (BrokerEvent.Executed execution : executions) {
            charges.add(schedule.charge(before, execution));
            before.add(execution);
        }
        return charges;
    }

    private static BrokerEvent.Executed execution(Instrument instrument, long quantity, String price) {
        return new BrokerEvent.Executed(
                SimulatorBench.PAPER,
                "x",
                SimulatorBench.ref("a:E"),
                instrument,
                Quantity.of(quantity),
                Price.of(price),
                Instant.EPOCH);
    }
}
