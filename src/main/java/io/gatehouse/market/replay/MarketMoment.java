package io.gatehouse.market.replay;

import io.gatehouse.time.DeskClock;
import io.gatehouse.time.NyseCalendar;
import io.gatehouse.time.TradingSession;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The last moment at which the market was open, and so the moment of every quote: now within market hours, else
 * the close before.
 *
 * @param now what the desk clock says
 * @param session the session of that moment
 * @param elapsed the share of the session that has passed, 0 at 09:30 and 1 at the close
 * @param at the moment
 */
record MarketMoment(Instant now, TradingSession session, double elapsed, Instant at) {

    static MarketMoment of(Instant now, NyseCalendar calendar) {
        LocalDate today = now.atZone(DeskClock.TRADING_ZONE).toLocalDate();
        TradingSession session = calendar.sessionOnOrBefore(today);
        if (now.isBefore(session.marketOpensAt())) {
            session = calendar.previous(session.date());
        }
        if (!session.isMarketOpenAt(now)) {
            return new MarketMoment(now, session, 1, session.marketClosesAt());
        }
        double length = Duration.between(session.marketOpensAt(), session.marketClosesAt())
                .toSeconds();
        double passed = Duration.between(session.marketOpensAt(), now).toMillis() / 1000.0;
        return new MarketMoment(now, session, passed / length, now);
    }

    LocalDate date() {
        return session.date();
    }

    /** The last session that is over. */
    LocalDate lastCompleted(NyseCalendar calendar) {
        return elapsed < 1 ? calendar.previous(date()).date() : date();
    }

    /** The date on which an option that expires is still listed: today's, unless the desk is past it. */
    LocalDate today() {
        return now.atZone(DeskClock.TRADING_ZONE).toLocalDate();
    }
}
