package io.gatehouse.market.replay;

import io.gatehouse.money.Price;
import io.gatehouse.time.NyseCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Which options are listed: the weekly expiries of this week and the seven after it, on the strike grid. */
record Listed(NyseCalendar calendar) {

    private static final int WEEKS = 8;

    /** The expiries listed at a moment, oldest first; today's until the day is over. */
    List<LocalDate> expiries(MarketMoment moment) {
        LocalDate today = moment.today();
        return Stream.iterate(today, day -> day.plusWeeks(1))
                .limit(WEEKS)
                .map(calendar::weeklyExpiryInWeekOf)
                .filter(expiry -> !expiry.isBefore(today))
                .toList();
    }

    boolean expiry(LocalDate expiry, MarketMoment moment) {
        return expiries(moment).contains(expiry);
    }

    /** A strike on the finest grid, or one that a split made of such a strike. */
    static boolean strike(Price strike, Share share, MarketMoment moment) {
        return StrikeGrid.holds(strike.toDouble(), 1e-6)
                || share.wasOnGridBeforeSplit(strike.toDouble(), moment.date());
    }

    /** The close of the expiry's session. */
    Instant expiresAt(LocalDate expiry) {
        return calendar.sessionOnOrBefore(expiry).marketClosesAt();
    }
}
