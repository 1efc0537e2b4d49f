package io.gatehouse.phases;

import io.gatehouse.time.DeskClock;
import io.gatehouse.time.NyseCalendar;
import io.gatehouse.time.TradingSession;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** To which session an instant belongs. */
@Component
class DeskSessions {

    private final NyseCalendar calendar;
    private final DeskClock clock;

    DeskSessions(NyseCalendar calendar, DeskClock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    Instant now() {
        return clock.now();
    }

    /** Today's session, all day long; on other days the next one. */
    LocalDate current() {
        return calendar.sessionOnOrAfter(clock.today()).date();
    }

    /** The first session whose market is not open yet, so that nothing of it happened before now. */
    LocalDate firstUntouched() {
        TradingSession today = calendar.sessionOnOrAfter(clock.today());
        return clock.now().isBefore(today.marketOpensAt())
                ? today.date()
                : calendar.next(today.date()).date();
    }

    /** 07:00 New York time of the session after one. */
    Instant nextOpeningAfter(LocalDate session) {
        return calendar.next(session).deskOpensAt();
    }

    LocalDate previous(LocalDate session) {
        return calendar.previous(session).date();
    }

    NyseCalendar calendar() {
        return calendar;
    }

    /** The session of an instant, all day long; on other days the next one. */
    LocalDate of(Instant instant) {
        return calendar.sessionOnOrAfter(LocalDate.ofInstant(instant, DeskClock.TRADING_ZONE))
                .date();
    }

    /** The session a number of sessions after one. */
    TradingSession after(LocalDate session, int sessions) {
        TradingSession later = calendar.next(session);
        for (int i = 1; i < sessions; i++) {
            later = calendar.next(later.date());
        }
        return later;
    }

    /** Sessions after one, up to and including another. */
    int between(LocalDate after, LocalDate until) {
        return calendar.sessionsBetween(after.plusDays(1), until).size();
    }
}
