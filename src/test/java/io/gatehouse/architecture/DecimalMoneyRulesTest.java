package io.gatehouse.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalMoneyRulesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"price", "entryPrice", "MAX_LOSS", "dollarsPerShare", "initialMargin", "pnl", "premiumPerShare"})
    void readsMoneyInTheLastWordOfAName(String name) {
        assertThat(DecimalMoneyRules.namesMoney(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "profitFactor",
                "priceReturn",
                "delta",
                "spotVolatility",
                "costRatio",
                "premiumPerMargin",
                "CHANCE_AT_MID"
            })
    void readsNoMoneyInAFigure(String name) {
        assertThat(DecimalMoneyRules.namesMoney(name)).isFalse();
    }
}
