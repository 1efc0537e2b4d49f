package io.gatehouse.desk;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.time.DeskClock;
import io.gatehouse.time.NyseCalendar;
import io.gatehouse.time.TradingSession;
import io.gatehouse.workflow.dailytradingcycle.DailyTradingCycleProcess;
import java.time.Instant;
import java.util.List;

/** Starts each account's daily cycle at 07:00 of each session, in the simulated desk's own time. */
final class SessionStarts {

    private final NyseCalendar calendar;
    private final DeskClock clock;
    private final DailyTradingCycleProcess cycle;
    private final List<AccountId> accounts;
    private TradingSession next;

    SessionStarts(NyseCalendar calendar, DeskClock clock, DailyTradingCycleProcess cycle, DeskAccounts accounts) {
        this.calendar = calendar;
        this.clock = clock;
        this.cycle = cycle;
        this.accounts = accounts.ids();
        // Today's session again: starting is idempotent, and a kill may have come between two accounts.
        this.next = calendar.sessionOnOrAfter(clock.today());
    }

    Instant nextDue() {
        return next.deskOpensAt();
    }

    /** Starts what is due at the present instant; later sessions only after earlier ones. */
    void runDue() {
        while (!next.deskOpensAt().isAfter(clock.now())) {
            accounts.forEach(account -> cycle.sessionOpened(account, next.date()));
            next = calendar.next(next.date());
        }
    }
}
