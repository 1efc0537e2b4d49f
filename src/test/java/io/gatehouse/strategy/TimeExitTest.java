package io.gatehouse.strategy;

import static io.gatehouse.strategy.AHolding.aShortPut;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.instrument.Symbol;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.ExitReason;
import io.gatehouse.ledger.Position;
import io.gatehouse.ledger.Trade;
import io.gatehouse.ledger.TradeId;
import io.gatehouse.market.Quote;
import io.gatehouse.money.Money;
import io.gatehouse.money.Price;
import io.gatehouse.money.Quantity;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The put expires on Friday 2026-03-13; three calendar days before is Tuesday the 10th. */
class TimeExitTest {

    @Test
    void closesOnTheLastSessionThreeDaysBeforeTheExpiry() {
        assertThat(aShortPut().at(on(10, 9, 45)).at("0.28", "0.32"))
                .isEqualTo(new ExitJudgement.Exit(
                        ExitReason.TIME,
                        "time",
                        "3 days to the expiry 2026-03-13",
                        "until 2026-03-10 09:45, 3 days before the expiry",
                        Price.of("0.32")));
    }

    @Test
    void holdsUntilThen() {
        assertThat(aShortPut().at(on(9, 15, 45)).at("0.28", "0.32")).isEqualTo(new ExitJudgement.Hold());
        assertThat(aShortPut().at(on(10, 9, 44)).at("0.28", "0.32")).isEqualTo(new ExitJudgement.Hold());
    }

    @Test
    void staysDueOnLaterSessionsFromTheSameTime() {
        assertThat(aShortPut().at(on(11, 9, 30)).at("0.28", "0.32")).isEqualTo(new ExitJudgement.Hold());
        assertThat(aShortPut().at(on(11, 9, 45)).at("0.28", "0.32")).isInstanceOf(ExitJudgement.Exit.class);
        assertThat(aShortPut().at(on(13, 12, 0)).at("0.28", "0.32"))
                .isInstanceOfSatisfying(
                        ExitJudgement.Exit.class,
                        exit -> assertThat(exit.value()).isEqualTo("0 days to the expiry 2026-03-13"));
    }

    @Test
    void aWideMarketDoesNotPutItOffButHintsAtTheMid() {
        assertThat(aShortPut().at(on(10, 10, 0)).at("0.25", "0.90"))
                .isInstanceOfSatisfying(ExitJudgement.Exit.class, exit -> {
                    assertThat(exit.reason()).isEqualTo(ExitReason.TIME);
                    assertThat(exit.priceHint()).isEqualTo(Price.of("0.58"));
                });
    }

    @Test
    void fallsOnTheSessionBeforeWhenTheDayIsNone() {
        // Expiry Wednesday 2026-01-21: three days before is the Sunday before a holiday, so Friday the 16th.
        LocalDate expiry = LocalDate.of(2026, 1, 21);

        assertThat(judge(expiry, LocalDate.of(2026, 1, 15))).isEqualTo(new ExitJudgement.Hold());
        assertThat(judge(expiry, LocalDate.of(2026, 1, 16)))
                .isInstanceOfSatisfying(
                        ExitJudgement.Exit.class,
                        exit -> assertThat(exit.limit()).startsWith("until 2026-01-16 09:45"));
    }

    private static ExitJudgement judge(LocalDate expiry, LocalDate today) {
        var id = new TradeId(new AccountId("paper"), LocalDate.of(2026, 1, 9), new Symbol("AAA"));
        var contract = AShare.put("AAA", expiry, "41");
        var trade =
                new Trade(id, contract, Quantity.of(5), Price.of("0.40"), Money.ZERO, AShare.AT_0945, Optional.empty());
        Instant now = AShare.CALENDAR.sessionOn(today).orElseThrow().at(LocalTime.NOON);
        var holding = new Holding(
                trade,
                new Position(id.account(), id, contract, Quantity.of(-5)),
                Quote.of(Price.of("0.28"), Price.of("0.32"), now));
        return new ExitRules(StrategySettings.baseline(), AShare.CALENDAR).judge(holding, now);
    }

    private static Instant on(int dayOfMarch, int hour, int minute) {
        return AShare.CALENDAR
                .sessionOn(LocalDate.of(2026, 3, dayOfMarch))
                .orElseThrow()
                .at(LocalTime.of(hour, minute));
    }
}
