package io.gatehouse.strategy;

import io.gatehouse.market.AdjustedHistory;
import io.gatehouse.market.CorporateAction;
import io.gatehouse.market.MarketData;
import io.gatehouse.market.Quote;
import io.gatehouse.money.Money;
import io.gatehouse.money.Price;
import io.gatehouse.time.DeskClock;
import java.util.List;
import java.util.Optional;

/**
 * The screens: what a share must be like before its puts are looked at. They stand in the order in which they
 * are asked; each may rely on those before it.
 */
final class ShareScreens {

    private final StrategySettings settings;
    private final ShareSettings shares;
    private final PriceBand price;

    private ShareScreens(StrategySettings settings, MarketData.Source source) {
        this.settings = settings;
        this.shares = settings.shares();
        this.price = shares.price(source);
    }

    static List<Rule<ScreenedShare>> of(StrategySettings settings, MarketData.Source source) {
        var screens = new ShareScreens(settings, source);
        return List.of(
                screens.entryWindow(),
                screens.warmUp(),
                screens.yesterdaysBar(),
                screens.priceRange(),
                screens.dollarVolume(),
                screens.uptrend(),
                screens.noCorporateAction(),
                screens.usableQuote());
    }

    private Rule<ScreenedShare> entryWindow() {
        EntrySchedule schedule = settings.schedule();
        return new Rule<>(
                "entry-window",
                "from the open to " + schedule.lastEntryBeforeClose().toMinutes() + " minutes before the close",
                share -> !share.day().now().isBefore(share.session().marketOpensAt())
                        && !share.day().now().isAfter(schedule.lastEntryAt(share.session())),
                share -> "scanned at "
                        + share.day().now().atZone(DeskClock.TRADING_ZONE).toLocalDateTime());
    }

    private Rule<ScreenedShare> warmUp() {
        return new Rule<>(
                "warm-up",
                "at least " + shares.minSessions() + " completed sessions",
                share -> share.history().sessions() >= shares.minSessions(),
                share -> "WARM_UP, " + share.history().sessions() + " sessions");
    }

    // An average that ends last week is not the average of yesterday.
    private Rule<ScreenedShare> yesterdaysBar() {
        return new Rule<>(
                "yesterdays-bar",
                "a bar of the session before",
                share -> share.lastBarDate().equals(Optional.of(share.day().previous())),
                share -> "last bar "
                        + share.lastBarDate().map(Object::toString).orElse("none") + ", session before "
                        + share.day().previous());
    }

    private Rule<ScreenedShare> priceRange() {
        return new Rule<>(
                "price",
                "last close from " + price.min() + " to " + price.max(),
                share -> price.contains(share.history().lastClose()),
                share -> "close " + share.history().lastClose());
    }

    private Rule<ScreenedShare> dollarVolume() {
        return new Rule<>(
                "dollar-volume",
                "a " + shares.dollarVolumeSessions() + "-session mean of at least $"
                        + shares.minDollarVolume().shown(),
                share -> !shares.minDollarVolume().exceeds(meanDollarVolume(share)),
                share -> "mean dollar volume $" + meanDollarVolume(share).shown());
    }

    private Money meanDollarVolume(ScreenedShare share) {
        return share.history().meanDollarVolume(shares.dollarVolumeSessions()).orElseThrow();
    }

    private Rule<ScreenedShare> uptrend() {
        return new Rule<>(
                "uptrend",
                "close > SMA" + shares.fastAverageSessions() + " > SMA" + shares.slowAverageSessions(),
                share -> {
                    Price fast = fast(share.history());
                    return share.history().lastClose().isAbove(fast) && fast.isAbove(slow(share.history()));
                },
                share -> "close " + share.history().lastClose() + ", SMA" + shares.fastAverageSessions() + " "
                        + fast(share.history()) + ", SMA" + shares.slowAverageSessions() + " "
                        + slow(share.history()));
    }

    private Price fast(AdjustedHistory history) {
        return history.smaOfCloses(shares.fastAverageSessions()).orElseThrow();
    }

    private Price slow(AdjustedHistory history) {
        return history.smaOfCloses(shares.slowAverageSessions()).orElseThrow();
    }

    private Rule<ScreenedShare> noCorporateAction() {
        return new Rule<>(
                "corporate-action",
                "no split, spin-off or merger within "
                        + settings.options().daysToExpiry().max() + " days",
                share -> share.notice().isEmpty(),
                share -> share.notice().map(ShareScreens::words).orElseThrow());
    }

    private static String words(CorporateAction notice) {
        return notice.getClass().getSimpleName() + " with ex-date " + notice.exDate();
    }

    private Rule<ScreenedShare> usableQuote() {
        return new Rule<>(
                "share-quote",
                "bid and ask above zero, not crossed, at most "
                        + shares.quoteStaleAfter().toSeconds() + " s old",
                share -> share.quote() instanceof Quote.Usable,
                share -> share.quote() instanceof Quote.NoQuote none ? none.reason() : "usable");
    }
}
