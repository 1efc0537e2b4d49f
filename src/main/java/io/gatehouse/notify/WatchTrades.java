package io.gatehouse.notify;

import io.gatehouse.execution.SessionSettled;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.Ledger;
import io.gatehouse.phases.SessionLog;
import io.gatehouse.phases.SessionRecord;
import io.gatehouse.time.DeskClock;
import io.gatehouse.time.NyseCalendar;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells when nothing was entered or closed for some sessions, in the transaction that closes the last of them. */
@Component
class WatchTrades {

    private final Ledger ledger;
    private final SessionLog sessions;
    private final Alerts alerts;
    private final int most;
    private final NyseCalendar calendar;
    private final DeskClock clock;

    WatchTrades(
            Ledger ledger,
            SessionLog sessions,
            Alerts alerts,
            NotifySettings settings,
            NyseCalendar calendar,
            DeskClock clock) {
        this.ledger = ledger;
        this.sessions = sessions;
        this.alerts = alerts;
        this.most = settings.silence().sessionsWithoutTrade();
        this.calendar = calendar;
        this.clock = clock;
    }

    @EventListener
    void on(SessionSettled settled) {
        AccountId account = settled.equity().account();
        LocalDate session = settled.equity().session();
        if (traded(account, session)) {
            alerts.end(account, Kind.NO_TRADES, "something was traded in session " + session, clock.now());
        } else if (quietBefore(account, session) && !alerts.isOpen(account, Kind.NO_TRADES)) {
            alerts.begin(Notification.of(
                    account,
                    Kind.NO_TRADES,
                    session.toString(),
                    "nothing traded in " + most + (most == 1 ? " session" : " sessions"),
                    "Nothing was entered or closed up to and including session " + session
                            + ". Ask why: ./gatehouse why-not --date " + session,
                    clock.now()));
        }
    }

    // This session by the ledger: whoever records it may hear of its end only after us.
    private boolean traded(AccountId account, LocalDate session) {
        return ledger.orders(account, session).stream()
                        .anyMatch(order -> !order.filled().isZero())
                || !ledger.closedTrades(account, session, session).isEmpty();
    }

    /** Whether the sessions before it that count were recorded, and none of them traded. */
    private boolean quietBefore(AccountId account, LocalDate session) {
        if (most == 1) {
            return true;
        }
        LocalDate first = calendar.plusSessions(session, 1 - most).date();
        List<SessionRecord> before =
                sessions.between(account, first, calendar.previous(session).date());
        return before.size() == most - 1 && before.stream().allMatch(day -> day.entered() == 0 && day.closed() == 0);
    }
}
