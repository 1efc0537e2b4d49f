package io.gatehouse.execution;

import io.gatehouse.strategy.StrategySettings;
import io.gatehouse.time.DeskClock;
import io.gatehouse.time.NyseCalendar;
import io.gatehouse.time.TradingSession;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** When orders may be sent: while the market is open, and entries not in its last half hour. */
@Component
class OrderHours {

    private final NyseCalendar calendar;
    private final StrategySettings strategy;
    private final DeskClock clock;

    OrderHours(NyseCalendar calendar, StrategySettings strategy, DeskClock clock) {
        this.calendar = calendar;
        this.strategy = strategy;
        this.clock = clock;
    }

    Instant now() {
        return clock.now();
    }

    LocalDate today() {
        return clock.today();
    }

    /** Why no order of the session may be sent now; empty when it may. */
    Optional<String> whyNot(LocalDate date, boolean entry) {
        Instant now = clock.now();
        Optional<TradingSession> session = calendar.sessionOn(date);
        if (session.isEmpty()) {
            return Optional.of("the exchange does not trade on " + date);
        }
        TradingSession open = session.get();
        if (!open.isMarketOpenAt(now)) {
            return Optional.of("the market of " + date + " is open from " + open.marketOpensAt() + " to "
                    + open.marketClosesAt() + "; it is " + now);
        }
        Instant lastEntry = strategy.schedule().lastEntryAt(open);
        return entry && now.isAfter(lastEntry)
                ? Optional.of("nothing is entered after " + lastEntry + "; it is " + now)
                : Optional.empty();
    }
}
