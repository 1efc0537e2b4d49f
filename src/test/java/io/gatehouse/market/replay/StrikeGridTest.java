package io.gatehouse.market.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.money.Price;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrikeGridTest {

    @ParameterizedTest
    @CsvSource({
        "0.40, 0.50, 0.00, 0",
        "49.99, 30.00, 0.50, 60",
        "50.00, 30.00, 1.00, 31",
        "149.00, 90.00, 1.00, 89",
        "150.00, 90.00, 2.50, 37",
        "300.00, 180.00, 5.00, 37",
        "1000.00, 600.00, 10.00, 61"
    })
    void theStepGrowsWithThePrice(double open, String lowest, String step, int count) {
        List<Price> strikes = StrikeGrid.around(open);

        assertThat(strikes).hasSize(count);
        if (count > 1) {
            assertThat(strikes.get(0)).isEqualTo(Price.of(lowest));
            assertThat(strikes.get(1).minus(strikes.get(0))).isEqualTo(Price.of(step));
        }
    }

    @ParameterizedTest
    @CsvSource({"12.5, true", "12.25, false", "400, true", "39.929, false"})
    void everyListedStrikeIsAMultipleOfFiftyCents(double strike, boolean listed) {
        assertThat(StrikeGrid.holds(strike, 1e-6)).isEqualTo(listed);
    }
}
