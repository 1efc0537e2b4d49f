package io.gatehouse.strategy;

import static io.gatehouse.strategy.AHolding.aShortPut;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.ledger.ExitReason;
import io.gatehouse.money.Price;
import org.junit.jupiter.api.Test;

class LossExitTest {

    @Test
    void stopsWhenTheMidIsThreeTimesTheCredit() {
        assertThat(aShortPut().at("1.15", "1.25"))
                .isEqualTo(new ExitJudgement.Exit(
                        ExitReason.STOP, "stop", "mid 1.20", "below 1.20, 3 x the credit of 0.40", Price.of("1.25")));
    }

    @Test
    void holdsOneTickBelowTheStop() {
        assertThat(aShortPut().at("1.14", "1.25")).isEqualTo(new ExitJudgement.Hold());
    }

    @Test
    void stopsAtTheAverageCreditWhateverItsDecimals() {
        assertThat(aShortPut().soldAt("0.336667").at("1.00", "1.02")).isEqualTo(new ExitJudgement.Hold());
        assertThat(aShortPut().soldAt("0.336667").at("1.00", "1.03"))
                .isInstanceOfSatisfying(
                        ExitJudgement.Exit.class,
                        exit -> assertThat(exit.limit()).isEqualTo("below 1.010001, 3 x the credit of 0.336667"));
    }

    @Test
    void aLossBeyondTheMostAPositionMayLoseIsAnExitOfItsOwn() {
        // 10 contracts at 0.40: at 0.91 the loss is 1,000 x 0.51.
        assertThat(aShortPut().contracts(10).at("0.90", "0.92"))
                .isEqualTo(new ExitJudgement.Exit(
                        ExitReason.STOP,
                        "position-loss",
                        "open loss $510.00 at mid 0.91",
                        "at most $500.00 a position",
                        Price.of("0.92")));
    }

    @Test
    void inScalingThePlannedLossIsLargerAndTheStopAloneDecides() {
        assertThat(aShortPut().contracts(10).openedIn("SCALING").at("0.90", "0.92"))
                .isEqualTo(new ExitJudgement.Hold());
        assertThat(aShortPut().contracts(10).openedIn("REAL_MONEY_TRIAL").at("0.90", "0.92"))
                .isInstanceOf(ExitJudgement.Exit.class);
    }

    @Test
    void aLossOfExactlyTheMostIsHeld() {
        assertThat(aShortPut().contracts(10).at("0.89", "0.91")).isEqualTo(new ExitJudgement.Hold());
    }

    @Test
    void theStopSpeaksBeforeThePositionLoss() {
        assertThat(aShortPut().at("2.00", "2.10"))
                .isInstanceOfSatisfying(
                        ExitJudgement.Exit.class,
                        exit -> assertThat(exit.rule()).isEqualTo("stop"));
    }

    @Test
    void aWideMarketStopsOnlyByItsBid() {
        assertThat(aShortPut().at("0.80", "2.40"))
                .isEqualTo(new ExitJudgement.NoQuote("spread 1.60, allowed 0.40 on a mid of 1.60"));
        assertThat(aShortPut().at("1.20", "2.40"))
                .isEqualTo(new ExitJudgement.Exit(
                        ExitReason.STOP,
                        "stop",
                        "bid 1.20 of a wide market",
                        "below 1.20, 3 x the credit of 0.40",
                        Price.of("2.40")));
    }

    @Test
    void aWideMarketShowsAPositionLossOnlyByItsBid() {
        assertThat(aShortPut().contracts(10).at("0.91", "1.30"))
                .isInstanceOfSatisfying(
                        ExitJudgement.Exit.class,
                        exit -> assertThat(exit.value()).isEqualTo("open loss $510.00 at bid 0.91 of a wide market"));
        assertThat(aShortPut().contracts(10).at("0.70", "1.15")).isInstanceOf(ExitJudgement.NoQuote.class);
    }
}
