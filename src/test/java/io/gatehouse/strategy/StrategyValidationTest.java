package io.gatehouse.strategy;

import static io.gatehouse.strategy.AHistory.MONDAY;
import static io.gatehouse.strategy.AHistory.PUT;
import static io.gatehouse.strategy.AHistory.withASignalOnMonday;
import static io.gatehouse.strategy.AShare.EXPIRY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.instrument.OptionContract;
import io.gatehouse.instrument.Symbol;
import io.gatehouse.ledger.ExitReason;
import io.gatehouse.market.CorporateAction;
import io.gatehouse.market.MarketDataUnavailable;
import io.gatehouse.money.Money;
import io.gatehouse.money.Price;
import io.gatehouse.money.Ratio;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class StrategyValidationTest {

    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final LocalDate AFTER_EXPIRY = LocalDate.of(2026, 3, 16);

    @Test
    void aTargetIsBoughtBackAtTheMid() {
        ValidationReport report =
                withASignalOnMonday().thenQuoted("0.18", "0.20").runUntil(TUESDAY);

        // (0.39 - 0.19) x 500 less 3.25 each way
        assertThat(report.trades()).containsExactly(closed(TUESDAY, ExitReason.TARGET, "93.50"));
    }

    @Test
    void aStopIsBoughtBackAtTheAsk() {
        ValidationReport report =
                withASignalOnMonday().thenQuoted("1.15", "1.25").runUntil(TUESDAY);

        assertThat(report.trades()).containsExactly(closed(TUESDAY, ExitReason.STOP, "-436.50"));
    }

    @Test
    void aTradeThatDoesNothingIsClosedInTime() {
        ValidationReport report =
                withASignalOnMonday().thenQuoted("0.28", "0.32").runUntil(EXPIRY);

        assertThat(report.trades()).containsExactly(closed(LocalDate.of(2026, 3, 10), ExitReason.TIME, "28.50"));
    }

    @Test
    void withoutAnyQuoteAPutOutOfTheMoneyExpires() {
        var history = withASignalOnMonday().thenUnquoted();
        history.market.close("AAA", EXPIRY, "41.00");

        assertThat(history.runUntil(EXPIRY).trades()).containsExactly(closed(EXPIRY, ExitReason.EXPIRED, "191.75"));
    }

    @Test
    void withoutAnyQuoteAPutInTheMoneyBecomesSharesThatAreSoldAtTheNextOpen() {
        var history = withASignalOnMonday().thenUnquoted();
        history.after(EXPIRY, () -> history.market.quote("AAA", "38.99", "39.01"));
        history.market.close("AAA", EXPIRY, "40.99");

        // 0.39 x 500 - 3.25 - 41 x 500 + 38.99 x 500 - 2.50
        assertThat(history.runUntil(AFTER_EXPIRY).trades())
                .containsExactly(closed(AFTER_EXPIRY, ExitReason.ASSIGNED_SHARES, "-815.75"));
    }

    @Test
    void aSplitDuringTheTradeMakesMoreContractsAtALowerStrike() {
        var history = withASignalOnMonday().thenUnquoted();
        OptionContract half = AShare.put("AAA", EXPIRY, "20.50");
        history.market.action(split(TUESDAY));
        history.after(TUESDAY, () -> history.market.quote(half, "0.08", "0.10"));

        // 0.39 x 500 - 0.09 x 1000 less 3.25 for five contracts and 5.00 for ten
        assertThat(history.runUntil(TUESDAY.plusDays(1)).trades())
                .containsExactly(new ValidatedTrade(
                        half, MONDAY, TUESDAY.plusDays(1), Price.of("0.195"), ExitReason.TARGET, Money.of("96.75")));
    }

    @Test
    void aSplitBeforeTheSaleOfAssignedSharesMakesMoreShares() {
        var history = withASignalOnMonday().thenUnquoted();
        history.after(EXPIRY, () -> history.market.quote("AAA", "20.10", "20.12"));
        history.market.close("AAA", EXPIRY, "40.00");
        history.market.action(split(AFTER_EXPIRY));

        // 0.39 x 500 - 3.25 - 41 x 500 + 20.10 x 1000 - 5.00
        assertThat(history.runUntil(AFTER_EXPIRY).trades())
                .containsExactly(closed(AFTER_EXPIRY, ExitReason.ASSIGNED_SHARES, "-213.25"));
    }

    private static CorporateAction split(LocalDate exDate) {
        return new CorporateAction.Split(new Symbol("AAA"), TUESDAY, exDate, Ratio.of("2"));
    }

    @Test
    void anExpiryWithoutACloseIsUnknown() {
        var history = withASignalOnMonday().thenUnquoted();

        assertThatThrownBy(() -> history.runUntil(EXPIRY))
                .isInstanceOf(MarketDataUnavailable.class)
                .hasMessageStartingWith("no close of AAA on its expiry 2026-03-13; have ");
    }

    @Test
    void aTradeThatIsNotClosedCountsNowhere() {
        ValidationReport report = withASignalOnMonday().runUntil(TUESDAY);

        assertThat(report.trades()).isEmpty();
        assertThat(report.openAtEnd()).isEqualTo(1);
        assertThat(report.winRate()).isEmpty();
        assertThat(report.profitFactor()).isEmpty();
    }

    @Test
    void countsSignalsAndWhyNotsOfEachSession() {
        var history = withASignalOnMonday();
        AShare.list(history.market, "BBB", "0.10", "0.12");

        ValidationReport.Candidates found = history.runUntil(TUESDAY).candidates();

        assertThat(found.perSession()).containsExactly(1, 0);
        assertThat(found.mean()).isEqualTo(Ratio.of("0.5"));
        assertThat(found.whyNots())
                .containsOnlyKeys("premium", "yesterdays-bar")
                .containsEntry("yesterdays-bar", 2);
    }

    @Test
    void sessionsOfTheWarmUpAreCountedApart() {
        LocalDate friday = AShare.FRIDAY_BEFORE;

        ValidationReport.Candidates found =
                withASignalOnMonday().run(friday, MONDAY, List.of()).candidates();

        assertThat(found.warmUpSessions()).isEqualTo(1);
        assertThat(found.perSession()).containsExactly(1);
        assertThat(found.whyNots()).isEmpty();
    }

    @Test
    void takesOneTradePerUnderlying() {
        var history = withASignalOnMonday();
        history.after(MONDAY, () -> history.market.close("AAA", MONDAY, "51.00"));

        ValidationReport report = history.runUntil(TUESDAY);

        assertThat(report.candidates().perSession()).containsExactly(1, 1);
        assertThat(report.candidates().heldAlready()).isEqualTo(1);
        assertThat(report.openAtEnd()).isEqualTo(1);
    }

    @Test
    void takesTenTradesAtOnce() {
        var history = withASignalOnMonday();
        for (char letter = 'A'; letter < 'A' + 11; letter++) {
            AShare.list(history.market, "X" + letter, "0.38", "0.42");
        }

        ValidationReport report = history.runUntil(MONDAY);

        assertThat(report.openAtEnd()).isEqualTo(10);
        assertThat(report.candidates().bookFull()).isEqualTo(2);
    }

    @Test
    void sumsUpWinsAndLosses() {
        var history = withASignalOnMonday();
        AShare.list(history.market, "BBB", "0.38", "0.42");
        history.after(MONDAY, () -> {
            history.market.quote(PUT, "0.18", "0.20");
            history.market.quote(AShare.put("BBB", EXPIRY, "41"), "1.15", "1.25");
        });

        ValidationReport report = history.runUntil(TUESDAY);

        assertThat(report.winRate()).contains(Ratio.of("0.5"));
        assertThat(report.profitFactor()).contains(Ratio.of("0.21420389"));
        assertThat(report.netPnl()).isEqualTo(Money.of("-343"));
        assertThat(report.exits()).containsOnlyKeys(ExitReason.TARGET, ExitReason.STOP);
    }

    @Test
    void aPeriodDoesNotEndBeforeItStarts() {
        assertThatThrownBy(() -> new StrategyValidation.Period(TUESDAY, MONDAY, List.of()))
                .hasMessage("a period runs from its first date to its last; have 2026-03-03 to 2026-03-02");
    }

    @Test
    void readsAsText() {
        ValidationReport report =
                withASignalOnMonday().thenQuoted("0.18", "0.20").runUntil(TUESDAY);

        assertThat(report.lines())
                .startsWith("Strategy validation, 2026-03-02 to 2026-03-03")
                .contains(
                        "  uptrend: close > SMA20 > SMA50",
                        "  premium: a mid from 0.30 to 0.50",
                        "  sessions                       2 (and 0 in warm-up, not counted)",
                        "  signals                        1, a session 0.50 on average, 0 to 1",
                        "  refused by yesterdays-bar      1 symbol-days",
                        "  closed                         1 (and 0 open at the end)",
                        "  win rate                       100.00 %",
                        "  profit factor                  no losses",
                        "  net P&L                        $93.50",
                        "  worst trade                    $93.50, AAA260313P00041000 opened 2026-03-02",
                        "  exits by target                1, $93.50")
                .noneMatch(line -> line.contains("match rate"));
    }

    @Test
    void readsAsTextWithoutATrade() {
        assertThat(withASignalOnMonday().runUntil(MONDAY).lines())
                .contains("  win rate                       no trades", "  worst trade                    none");
    }

    private static ValidatedTrade closed(LocalDate on, ExitReason reason, String netPnl) {
        return new ValidatedTrade(PUT, MONDAY, on, Price.of("0.39"), reason, Money.of(netPnl));
    }
}
