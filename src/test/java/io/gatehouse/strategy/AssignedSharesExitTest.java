package io.gatehouse.strategy;

import static io.gatehouse.strategy.AHolding.assignedShares;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.ledger.ExitReason;
import io.gatehouse.money.Price;
import io.gatehouse.time.DeskClock;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class AssignedSharesExitTest {

    @Test
    void sellsAtTheNextOpen() {
        var open = AShare.CALENDAR
                .sessionOn(LocalDate.of(2026, 3, 16))
                .orElseThrow()
                .marketOpensAt();

        assertThat(assignedShares().at(open).at("39.10", "39.14"))
                .isEqualTo(new ExitJudgement.Exit(
                        ExitReason.ASSIGNED_SHARES,
                        "assigned-shares",
                        "500 shares of AAA",
                        "none while the market is open",
                        Price.of("39.10")));
    }

    @Test
    void waitsForTheOpen() {
        var monday = AShare.CALENDAR.sessionOn(LocalDate.of(2026, 3, 16)).orElseThrow();

        assertThat(assignedShares().at(monday.at(LocalTime.of(7, 0))).at("39.10", "39.14"))
                .isEqualTo(new ExitJudgement.Hold());
        assertThat(assignedShares().at(monday.marketClosesAt()).at("39.10", "39.14"))
                .isEqualTo(new ExitJudgement.Hold());
    }

    @Test
    void waitsOnADayWithoutASession() {
        var saturday = AShare.MONDAY.date().plusDays(12).atTime(12, 0).atZone(DeskClock.TRADING_ZONE);

        assertThat(assignedShares().at(saturday.toInstant()).at("39.10", "39.14"))
                .isEqualTo(new ExitJudgement.Hold());
    }

    @Test
    void sellsOnAnyUsableQuoteHoweverWide() {
        assertThat(assignedShares().at("30.00", "50.00")).isInstanceOf(ExitJudgement.Exit.class);
        assertThat(assignedShares().without("bid", "39.14")).isEqualTo(new ExitJudgement.NoQuote("missing bid"));
    }

    @Test
    void aHoldingIsAShortPutOrLongShares() {
        assertThatThrownBy(() -> AHolding.aShortPut().contracts(-5).at("0.40", "0.42"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("a holding is a trade's own short put or its assigned shares; have ");
    }
}
