package io.gatehouse.broker.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.instrument.OptionContract;
import io.gatehouse.instrument.Right;
import io.gatehouse.instrument.Symbol;
import io.gatehouse.money.Money;
import io.gatehouse.money.Price;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HouseMarginTest {

    private static final LocalDate TODAY = SimulatorBench.MONDAY;

    private final HouseMargin margin = new HouseMargin(new Draws(7));

    @ParameterizedTest
    @CsvSource({
        "PUT, 100, 95, 1.20, 1620",
        "PUT, 20, 18, 0.30, 230",
        "PUT, 5.10, 5, 0.20, 112",
        "PUT, 500, 450, 2.50, 5250",
        "PUT, 47, 40, 0.45, 445",
        "PUT, 30, 40, 10.50, 1650",
        "CALL, 100, 130, 0.40, 1040",
        "CALL, 100, 105, 0.40, 1540"
    })
    void asksTheFormulaAndUpToThreePercentMore(
            Right right, String underlying, String strike, String premium, String formula) {
        OptionContract contract = new OptionContract(new Symbol("XYZ"), TODAY.plusDays(9), Price.of(strike), right);

        Money asked = margin.perContract(contract, Price.of(premium), Price.of(underlying), TODAY);

        BigDecimal least = new BigDecimal(formula);
        assertThat(asked.amount())
                .isBetween(least, least.multiply(new BigDecimal("1.03")).add(new BigDecimal("0.01")));
        assertThat(asked.amount().stripTrailingZeros().scale()).isLessThanOrEqualTo(2);
    }

    @Test
    void asksTheSameAllDayAndSomethingElseOnAnother() {
        Money today = margin.perContract(SimulatorBench.PUT, Price.of("0.45"), Price.of("47"), TODAY);

        assertThat(margin.perContract(SimulatorBench.PUT, Price.of("0.45"), Price.of("47"), TODAY))
                .isEqualTo(today);
        assertThat(margin.perContract(SimulatorBench.PUT, Price.of("0.45"), Price.of("47"), TODAY.plusDays(1)))
                .isNotEqualTo(today);
    }
}
