package io.gatehouse.safety;

import io.gatehouse.time.DeskClock;
import io.gatehouse.time.NyseCalendar;
import io.gatehouse.time.TradingSession;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** How long a latch stays closed at least, whatever people say. */
@Component
class LatchTimes {

    /** Errors of the broker are counted over an hour; sooner nobody can know that they have ended. */
    static final Duration API_ERRORS_COOL = Duration.ofHours(1);

    private final NyseCalendar calendar;
    private final DeskClock clock;

    LatchTimes(NyseCalendar calendar, DeskClock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    Instant now() {
        return clock.now();
    }

    /** That of now, or the next one. */
    LocalDate session() {
        return current().date();
    }

    private TradingSession current() {
        TradingSession today = calendar.sessionOnOrAfter(clock.today());
        return today.marketClosesAt().isAfter(clock.now()) ? today : calendar.next(today.date());
    }

    /** A loss of the day lasts at least to the next session. */
    Instant releasableFrom(Cause cause) {
        return switch (cause) {
            case DAILY_LOSS -> calendar.next(current().date()).deskOpensAt();
            case API_ERRORS -> clock.now().plus(API_ERRORS_COOL);
            case CHECK_FAILED, PHASE_DOWNGRADE, BY_HAND, UNEXPLAINED_DIFFERENCE, EMERGENCY_STOP -> clock.now();
        };
    }
}
