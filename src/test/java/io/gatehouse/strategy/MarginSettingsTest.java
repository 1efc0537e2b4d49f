package io.gatehouse.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.money.Money;
import io.gatehouse.money.Price;
import org.junit.jupiter.api.Test;

class MarginSettingsTest {

    private final MarginSettings margin = StrategySettings.baseline().margin();

    @Test
    void takesTheStrikeShareFarOutOfTheMoney() {
        // 20 % x 50 - 9 = 1.00 is below 10 % x 41 = 4.10
        assertThat(marginOf("50", "41", "0.40")).isEqualTo(Money.of("450"));
    }

    @Test
    void takesTheUnderlyingShareLessTheOutOfTheMoneyAmountNearTheMoney() {
        // 20 % x 50 - 2 = 8.00 is above 10 % x 48 = 4.80
        assertThat(marginOf("50", "48", "1.10")).isEqualTo(Money.of("910"));
    }

    @Test
    void subtractsNothingInTheMoney() {
        assertThat(marginOf("50", "55", "6")).isEqualTo(Money.of("1600"));
    }

    @Test
    void neverCountsANegativeUnderlyingShare() {
        assertThat(marginOf("50", "30", "0.10")).isEqualTo(Money.of("310"));
    }

    private Money marginOf(String underlying, String strike, String premium) {
        return margin.ofOneContract(Price.of(underlying), Price.of(strike), Price.of(premium));
    }
}
