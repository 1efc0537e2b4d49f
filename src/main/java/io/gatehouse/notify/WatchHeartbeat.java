package io.gatehouse.notify;

import io.gatehouse.desk.Heartbeat;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.time.DeskClock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Tells when the desk's own loop stands still: the one alert that goes by the machine's time, because the desk's clock
 * stands still with the loop. For one thread.
 */
final class WatchHeartbeat {

    private final Heartbeat heartbeat;
    private final Alerts alerts;
    private final Duration most;
    private final DeskClock clock;
    private final TransactionOperations transaction;

    // An alert of an earlier process ends with this one's first beat.
    private boolean mayBeOpen = true;

    WatchHeartbeat(
            Heartbeat heartbeat,
            Alerts alerts,
            SilenceSettings settings,
            DeskClock clock,
            TransactionOperations transaction) {
        this.heartbeat = heartbeat;
        this.alerts = alerts;
        this.most = settings.heartbeat();
        this.clock = clock;
        this.transaction = transaction;
    }

    /** @param account one of those the loop runs; all of them stand still together */
    void look(AccountId account) {
        Optional<Duration> silent = heartbeat.silentFor();
        if (silent.isEmpty()) {
            return;
        }
        if (silent.get().compareTo(most) > 0) {
            mayBeOpen = true;
            begin(account, silent.get());
        } else if (mayBeOpen) {
            transaction.executeWithoutResult(
                    status -> alerts.end(account, Kind.NO_HEARTBEAT, "the desk's loop goes round again", clock.now()));
            mayBeOpen = false;
        }
    }

    private void begin(AccountId account, Duration silent) {
        transaction.executeWithoutResult(status -> {
            if (!alerts.isOpen(account, Kind.NO_HEARTBEAT)) {
                alerts.begin(Notification.of(
                        account,
                        Kind.NO_HEARTBEAT,
                        clock.now().toString(),
                        "the desk's loop stands still",
                        "It has not gone round for " + silent.toSeconds()
                                + " seconds of the machine's time. No account of this desk is watched; look at its log,"
                                + " and restart it if it does not recover.",
                        clock.now()));
            }
        });
    }
}
