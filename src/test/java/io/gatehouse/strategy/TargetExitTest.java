package io.gatehouse.strategy;

import static io.gatehouse.strategy.AHolding.aShortPut;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.ledger.ExitReason;
import io.gatehouse.money.Price;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class TargetExitTest {

    @Test
    void closesWhenHalfOfTheCreditIsEarned() {
        assertThat(aShortPut().at("0.18", "0.22"))
                .isEqualTo(new ExitJudgement.Exit(
                        ExitReason.TARGET,
                        "target",
                        "mid 0.20",
                        "above 0.20, 50.00 % of the credit of 0.40",
                        Price.of("0.20")));
    }

    @Test
    void holdsHalfACentAboveTheTarget() {
        assertThat(aShortPut().at("0.18", "0.23")).isEqualTo(new ExitJudgement.Hold());
    }

    @Test
    void buysAtTheMidInWholeCents() {
        assertThat(aShortPut().at("0.17", "0.20"))
                .isInstanceOfSatisfying(
                        ExitJudgement.Exit.class,
                        exit -> assertThat(exit.priceHint()).isEqualTo(Price.of("0.19")));
    }

    @Test
    void aWideMarketReachesTheTargetOnlyByItsAsk() {
        assertThat(aShortPut().at("0.05", "0.30"))
                .isEqualTo(new ExitJudgement.NoQuote("spread 0.25, allowed 0.05 on a mid of 0.175"));
        assertThat(aShortPut().at("0.05", "0.20"))
                .isEqualTo(new ExitJudgement.Exit(
                        ExitReason.TARGET,
                        "target",
                        "ask 0.20 of a wide market",
                        "above 0.20, 50.00 % of the credit of 0.40",
                        Price.of("0.20")));
    }

    @Test
    void theTargetSpeaksBeforeTheTime() {
        var onTimeExitDay = AShare.CALENDAR
                .sessionOn(AShare.EXPIRY.minusDays(3))
                .orElseThrow()
                .at(LocalTime.NOON);

        assertThat(aShortPut().at(onTimeExitDay).at("0.10", "0.12"))
                .isInstanceOfSatisfying(
                        ExitJudgement.Exit.class,
                        exit -> assertThat(exit.reason()).isEqualTo(ExitReason.TARGET));
    }
}
