package io.gatehouse.notify;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.Ledger;
import io.gatehouse.time.DeskClock;
import io.gatehouse.time.NyseCalendar;
import io.gatehouse.time.TradingSession;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.transaction.support.TransactionOperations;

/** Tells when a session's record is missing long after its close, by the desk clock. For one thread. */
final class WatchCycle {

    private final Ledger ledger;
    private final Alerts alerts;
    private final Duration afterClose;
    private final NyseCalendar calendar;
    private final DeskClock clock;
    private final TransactionOperations transaction;
    private final Map<AccountId, LocalDate> settled = new HashMap<>();
    private final Map<AccountId, Instant> since = new HashMap<>();

    WatchCycle(
            Ledger ledger,
            Alerts alerts,
            SilenceSettings settings,
            NyseCalendar calendar,
            DeskClock clock,
            TransactionOperations transaction) {
        this.ledger = ledger;
        this.alerts = alerts;
        this.afterClose = settings.afterClose();
        this.calendar = calendar;
        this.clock = clock;
        this.transaction = transaction;
    }

    void look(AccountId account) {
        Instant now = clock.now();
        Instant began = since.computeIfAbsent(account, first -> now);
        TradingSession due = due(now);
        // Asked once a session: one that is recorded stays so.
        if (due.date().equals(settled.get(account))) {
            return;
        }
        Optional<LocalDate> last = ledger.lastClosedSession(account);
        if (last.filter(date -> !date.isBefore(due.date())).isPresent()) {
            settled.put(account, due.date());
            end(account, last.get(), now);
        } else if (last.isPresent() || !due.deskOpensAt().isBefore(began)) {
            begin(account, due, last, now);
        }
    }

    /** The latest session whose record should be there. */
    private TradingSession due(Instant now) {
        TradingSession latest =
                calendar.sessionOnOrBefore(now.atZone(DeskClock.TRADING_ZONE).toLocalDate());
        return now.isBefore(latest.marketClosesAt().plus(afterClose)) ? calendar.previous(latest.date()) : latest;
    }

    private void end(AccountId account, LocalDate last, Instant now) {
        transaction.executeWithoutResult(
                status -> alerts.end(account, Kind.NO_CYCLE, "session " + last + " is recorded", now));
    }

    private void begin(AccountId account, TradingSession due, Optional<LocalDate> last, Instant now) {
        transaction.executeWithoutResult(status -> alerts.begin(Notification.of(
                account,
                Kind.NO_CYCLE,
                due.date().toString(),
                "no record of session " + due.date(),
                "It should be there " + afterClose.toMinutes() + " minutes after the close; the last one recorded is "
                        + last.map(LocalDate::toString).orElse("none")
                        + ". Look for failed steps: ./gatehouse status",
                now)));
    }
}
