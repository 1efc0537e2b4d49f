package io.gatehouse.market.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SmileTest {

    private static final double TEN_DAYS = 10 / 365.0;

    @Test
    void theMoneyIsWeightedFromRealisedVolatilityAndTheIndex() {
        assertThat(Smile.of(0.20, 0.30, 0.16).atTheMoney()).isCloseTo(0.06 + 0.12 + 0.072, within(1e-12));
    }

    @Test
    void atTheMoneyTheVolatilityIsTheMoneys() {
        assertThat(new Smile(0.35).volatility(100, 100, TEN_DAYS)).isCloseTo(0.35, within(1e-12));
    }

    @Test
    void putsFifteenToTwentyPercentOutTradeAtTheRatiosSeenInTheMarket() {
        // 1.26 to 1.6 was measured on volatile shares, where such puts have a price at all.
        for (double money : new double[] {0.45, 0.55, 0.65, 0.75}) {
            for (double out : new double[] {0.15, 0.175, 0.20}) {
                assertThat(new Smile(money).volatility(100, 100 * (1 - out), TEN_DAYS) / money)
                        .as("at the money %s, %s out", money, out)
                        .isBetween(1.14, 1.65);
            }
        }
        assertThat(new Smile(0.50).volatility(100, 82, TEN_DAYS) / 0.50).isBetween(1.26, 1.60);
    }

    @Test
    void putsAreDearerThanCallsAsFarOut() {
        Smile smile = new Smile(0.40);

        assertThat(smile.volatility(100, 90, TEN_DAYS)).isGreaterThan(smile.volatility(100, 111.111, TEN_DAYS));
    }

    @Test
    void beyondTheFittedRangeTheWingsAreFlat() {
        Smile smile = new Smile(0.20);

        assertThat(smile.volatility(100, 50, TEN_DAYS)).isEqualTo(smile.volatility(100, 40, TEN_DAYS));
        assertThat(smile.volatility(100, 200, TEN_DAYS)).isEqualTo(smile.volatility(100, 300, TEN_DAYS));
    }

    @Test
    void atTheLastInstantThereIsNoSmile() {
        assertThat(new Smile(0.20).volatility(100, 50, 0)).isEqualTo(0.20);
    }
}
