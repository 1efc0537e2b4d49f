package io.gatehouse.reconciliation;

import io.gatehouse.execution.BrokerReconnected;
import io.gatehouse.time.DeskClock;
import io.gatehouse.time.NyseCalendar;
import io.gatehouse.time.TradingSession;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Compares the books when the connection is back; outside a session the next morning's comparison does. */
@Component
class CompareAfterReconnect {

    private final CompareBooks compareBooks;
    private final NyseCalendar calendar;
    private final DeskClock clock;

    CompareAfterReconnect(CompareBooks compareBooks, NyseCalendar calendar, DeskClock clock) {
        this.compareBooks = compareBooks;
        this.calendar = calendar;
        this.clock = clock;
    }

    @EventListener
    void on(BrokerReconnected reconnected) {
        calendar.sessionOn(clock.today())
                .filter(session -> session.isMarketOpenAt(clock.now()))
                .map(TradingSession::date)
                .ifPresent(session -> compareBooks.compare(reconnected.account(), session));
    }
}
