package io.gatehouse.strategy;

import static io.gatehouse.strategy.AShare.FRIDAY_BEFORE;
import static io.gatehouse.strategy.AShare.LISTING;
import static io.gatehouse.strategy.AShare.MONDAY;
import static io.gatehouse.strategy.AShare.aShare;
import static io.gatehouse.strategy.AShare.bars;
import static io.gatehouse.strategy.AShare.oneSided;
import static io.gatehouse.strategy.AShare.quoted;
import static io.gatehouse.strategy.AShare.rising;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.market.Bar;
import io.gatehouse.market.CorporateAction;
import io.gatehouse.market.MarketData.Source;
import io.gatehouse.money.Price;
import io.gatehouse.money.Ratio;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ShareScreensTest {

    private static final LocalDate LAST_LIFE = MONDAY.date().plusDays(14);

    @Test
    void aShareThatRisesOnGoodVolumePasses() {
        assertThat(refusal(aShare())).isEmpty();
    }

    @Test
    void readsAloudInTheOrderInWhichTheRulesAreAsked() {
        assertThat(ShareScreens.of(StrategySettings.baseline(), Source.SIMULATED))
                .extracting(Rule::sentence)
                .containsExactly(
                        "entry-window: from the open to 30 minutes before the close",
                        "warm-up: at least 60 completed sessions",
                        "yesterdays-bar: a bar of the session before",
                        "price: last close from 15.00 to 150.00",
                        "dollar-volume: a 20-session mean of at least $20000000.00",
                        "uptrend: close > SMA20 > SMA50",
                        "corporate-action: no split, spin-off or merger within 14 days",
                        "share-quote: bid and ask above zero, not crossed, at most 60 s old");
    }

    @Test
    void entersFromTheOpenUntilHalfAnHourBeforeTheClose() {
        assertThat(refusal(aShare().at(MONDAY.at(LocalTime.of(9, 30))))).isEmpty();
        assertThat(refusal(aShare().at(MONDAY.at(LocalTime.of(15, 30))))).isEmpty();
        assertThat(refusal(aShare().at(MONDAY.at(LocalTime.of(15, 30, 1)))))
                .contains(refused(
                        "entry-window",
                        "scanned at 2026-03-02T15:30:01",
                        "from the open to 30 minutes before the close"));
        assertThat(refusal(aShare().at(MONDAY.at(LocalTime.of(9, 29))))).isPresent();
    }

    @Test
    void fewerThanSixtySessionsAreAWarmUp() {
        assertThat(refusal(aShare().withBars(rising(59, "50.00"))))
                .contains(refused("warm-up", "WARM_UP, 59 sessions", "at least 60 completed sessions"));
        assertThat(refusal(aShare().withBars(List.of())))
                .contains(refused("warm-up", "WARM_UP, 0 sessions", "at least 60 completed sessions"));
    }

    @Test
    void aHistoryThatEndsEarlierIsNotYesterdays() {
        List<Bar> untilThursday = rising(61, "50.00").subList(0, 60);

        assertThat(refusal(aShare().withBars(untilThursday)))
                .contains(refused(
                        "yesterdays-bar",
                        "last bar 2026-02-26, session before 2026-02-27",
                        "a bar of the session before"));
    }

    @Test
    void simulatedAndRealPricesHaveTheirOwnRange() {
        AShare cheap = aShare().withBars(bars(60, "14.99", "0.01", 10_000_000));
        AShare dear = aShare().withBars(bars(60, "600.00", "0.10", 1_000_000));

        assertThat(refusal(cheap, Source.SIMULATED))
                .contains(refused("price", "close 14.99", "last close from 15.00 to 150.00"));
        assertThat(refusal(cheap, Source.REPLAY)).isEmpty();
        assertThat(refusal(dear, Source.SIMULATED))
                .contains(refused("price", "close 600.00", "last close from 15.00 to 150.00"));
        assertThat(refusal(dear, Source.IBKR)).isEmpty();
    }

    @Test
    void theEndsOfThePriceRangeBelongToIt() {
        assertThat(refusal(aShare().withBars(bars(60, "15.00", "0.01", 10_000_000))))
                .isEmpty();
        assertThat(refusal(aShare().withBars(bars(60, "150.00", "0.01", 1_000_000))))
                .isEmpty();
        assertThat(refusal(aShare().withBars(bars(60, "150.01", "0.01", 1_000_000))))
                .isPresent();
    }

    @Test
    void aThinShareIsRefusedWithItsDollarVolume() {
        // The mean of 20 closes from 48.10 to 50.00 is 49.05.
        assertThat(refusal(aShare().withBars(bars(60, "50.00", "0.10", 400_000))))
                .contains(refused(
                        "dollar-volume",
                        "mean dollar volume $19620000.00",
                        "a 20-session mean of at least $20000000.00"));
    }

    @Test
    void aFallingShareIsNoUptrend() {
        assertThat(refusal(aShare().withBars(bars(60, "50.00", "-0.10", 1_000_000))))
                .contains(refused("uptrend", "close 50.00, SMA20 50.95, SMA50 52.45", "close > SMA20 > SMA50"));
    }

    @Test
    void aFlatShareIsNoUptrend() {
        assertThat(refusal(aShare().withBars(bars(60, "50.00", "0", 1_000_000))))
                .contains(refused("uptrend", "close 50.00, SMA20 50.00, SMA50 50.00", "close > SMA20 > SMA50"));
    }

    @Test
    void aBounceAboveAFallingAverageIsNoUptrend() {
        List<Bar> falling = bars(60, "50.00", "-0.10", 1_000_000);
        Price high = Price.of("60.00");
        Bar bounce = new Bar(FRIDAY_BEFORE, high, high, high, high, 1_000_000);
        List<Bar> bounced = new ArrayList<>(falling.subList(0, 59));
        bounced.add(bounce);

        assertThat(refusal(aShare().withBars(bounced)))
                .map(RuleAnswer.Refused::rule)
                .contains("uptrend");
    }

    @Test
    void aSplitInThePastDoesNotBreakAnUptrend() {
        List<Bar> halved = new ArrayList<>(bars(60, "100.00", "0.20", 500_000).subList(0, 50));
        halved.addAll(rising(60, "50.00").subList(50, 60));
        LocalDate exDate = halved.get(50).date();

        assertThat(refusal(aShare().withBars(halved).withAction(split(exDate)))).isEmpty();
        assertThat(refusal(aShare().withBars(halved)))
                .map(RuleAnswer.Refused::rule)
                .contains("uptrend");
    }

    @Test
    void aSplitOrSpinOffWithinTheLifeOfAPutBlocksTheShare() {
        var spinOff = new CorporateAction.SpinOff(LISTING.symbol(), FRIDAY_BEFORE, MONDAY.date(), Ratio.of("1.1"));

        assertThat(refusal(aShare().withAction(split(LAST_LIFE))))
                .contains(refused(
                        "corporate-action",
                        "Split with ex-date 2026-03-16",
                        "no split, spin-off or merger within 14 days"));
        assertThat(refusal(aShare().withAction(spinOff)))
                .contains(refused(
                        "corporate-action",
                        "SpinOff with ex-date 2026-03-02",
                        "no split, spin-off or merger within 14 days"));
    }

    @Test
    void aDividendBlocksNothing() {
        var dividend = new CorporateAction.Dividend(
                LISTING.symbol(), FRIDAY_BEFORE, MONDAY.date().plusDays(3), Price.of("0.50"));

        assertThat(refusal(aShare().withAction(dividend))).isEmpty();
    }

    @Test
    void aShareWithoutAUsableQuoteIsRefusedWithTheReason() {
        String asks = "bid and ask above zero, not crossed, at most 60 s old";

        assertThat(refusal(aShare().withQuote(oneSided("50.01"))))
                .contains(refused("share-quote", "missing bid", asks));
        assertThat(refusal(aShare().withQuote(quoted("50.05", "50.01"))))
                .contains(refused("share-quote", "crossed (bid 50.05 above ask 50.01)", asks));
    }

    @Test
    void aShareWithoutAUsableQuoteHasNoMid() {
        ScreenedShare share = aShare().withQuote(oneSided("50.01")).build();

        assertThatThrownBy(share::usableQuote)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no usable quote of AAA; have NoQuote[reason=missing bid]");
    }

    private static CorporateAction split(LocalDate exDate) {
        return new CorporateAction.Split(LISTING.symbol(), FRIDAY_BEFORE, exDate, Ratio.of("2"));
    }

    private static RuleAnswer.Refused refused(String rule, String value, String limit) {
        return new RuleAnswer.Refused(rule, value, limit);
    }

    private static Optional<RuleAnswer.Refused> refusal(AShare share) {
        return refusal(share, Source.SIMULATED);
    }

    private static Optional<RuleAnswer.Refused> refusal(AShare share, Source source) {
        return Rule.firstRefusal(ShareScreens.of(StrategySettings.baseline(), source), share.build());
    }
}
