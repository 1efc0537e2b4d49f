package io.gatehouse.notify;

import io.gatehouse.ledger.AccountId;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Alerts last: each is told once when it begins and once when it is over. In the caller's transaction. */
@Component
class Alerts {

    private final NotificationRecord record;
    private final RaiseNotification raise;

    Alerts(NotificationRecord record, RaiseNotification raise) {
        this.record = record;
        this.raise = raise;
    }

    boolean isOpen(AccountId account, Kind kind) {
        return !record.open(account, kind).isEmpty();
    }

    /** Begins it; what has begun under the same key is not told again. */
    @Transactional(propagation = Propagation.MANDATORY)
    void begin(Notification alert) {
        raise.raise(alert);
    }

    /** Ends every alert of a kind that lasts. */
    @Transactional(propagation = Propagation.MANDATORY)
    void end(AccountId account, Kind kind, String how, Instant at) {
        List<Notification> open = record.open(account, kind);
        for (Notification alert : open) {
            record.end(alert.key(), at);
            raise.raise(Notification.of(
                    account,
                    Kind.RECOVERED,
                    alert.key().substring(account.value().length() + 1),
                    "over: " + alert.subject(),
                    how,
                    at));
        }
    }
}
