package io.gatehouse.strategy;

import static io.gatehouse.strategy.AHolding.aShortPut;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class NoQuoteExitTest {

    @Test
    void aMissingSideIsNoQuote() {
        assertThat(aShortPut().without("bid", "2.00")).isEqualTo(new ExitJudgement.NoQuote("missing bid"));
        assertThat(aShortPut().without("ask", "2.00")).isEqualTo(new ExitJudgement.NoQuote("missing ask"));
    }

    @Test
    void aCrossedQuoteIsNoQuote() {
        assertThat(aShortPut().at("2.00", "1.90"))
                .isEqualTo(new ExitJudgement.NoQuote("crossed (bid 2.00 above ask 1.90)"));
    }

    @Test
    void aStaleQuoteIsNoQuote() {
        assertThat(aShortPut().quotedSecondsAgo(61).at("2.00", "2.10"))
                .isEqualTo(new ExitJudgement.NoQuote("stale (61 s old, limit 60 s)"));
        assertThat(aShortPut().quotedSecondsAgo(60).at("2.00", "2.10")).isInstanceOf(ExitJudgement.Exit.class);
    }

    @Test
    void aZeroBidIsNoQuoteEvenWhenTheTimeHasCome() {
        var timeExit = AShare.CALENDAR
                .sessionOn(LocalDate.of(2026, 3, 10))
                .orElseThrow()
                .at(LocalTime.NOON);

        assertThat(aShortPut().at(timeExit).at("0", "0.05"))
                .isEqualTo(new ExitJudgement.NoQuote("zero bid (bid 0.00, ask 0.05)"));
    }

    @Test
    void aNarrowMarketBetweenTheRulesIsHeld() {
        assertThat(aShortPut().at("0.38", "0.42")).isEqualTo(new ExitJudgement.Hold());
    }

    @Test
    void aWideMarketBetweenTheRulesIsNoQuote() {
        assertThat(aShortPut().at("0.30", "0.50"))
                .isEqualTo(new ExitJudgement.NoQuote("spread 0.20, allowed 0.10 on a mid of 0.40"));
    }
}
