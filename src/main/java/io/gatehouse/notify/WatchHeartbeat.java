package io.gatehouse.notify;

import io.gatehouse.desk.Heartbeat;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.time.DeskClock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Tells when the desk's own loop stands still or has ended by a failure: the one alert that goes by the machine's time,
 * because the desk's clock stands still with the loop. For one thread.
 */
final class WatchHeartbeat {

    private final Heartbeat heartbeat;
    private final Alerts alerts;
    private final Duration most;
    private final DeskClock clock;
    private final TransactionOperations transaction;
    private final SendUnrecorded unrecorded;

    // An alert of an earlier process ends with this one's first beat.
    private boolean mayBeOpen = true;
    private boolean saidUnrecorded;

    WatchHeartbeat(
            Heartbeat heartbeat,
            Alerts alerts,
            SilenceSettings settings,
            DeskClock clock,
            TransactionOperations transaction,
            SendUnrecorded unrecorded) {
        this.heartbeat = heartbeat;
        this.alerts = alerts;
        this.most = settings.heartbeat();
        this.clock = clock;
        this.transaction = transaction;
        this.unrecorded = unrecorded;
    }

    /** @param account one of those the loop runs; all of them stand still together */
    void look(AccountId account) {
        Optional<String> broken = heartbeat.brokenBy();
        Optional<Duration> silent = heartbeat.silentFor();
        if (broken.isPresent()) {
            begin(account, "the desk's loop has ended", "It ended by " + broken.get());
        } else if (silent.filter(time -> time.compareTo(most) > 0).isPresent()) {
            begin(
                    account,
                    "the desk's loop stands still",
                    "It has not gone round for " + silent.get().toSeconds() + " seconds of the machine's time");
        } else if (silent.isPresent() && mayBeOpen) {
            transaction.executeWithoutResult(
                    status -> alerts.end(account, Kind.NO_HEARTBEAT, "the desk's loop goes round again", clock.now()));
            mayBeOpen = false;
            saidUnrecorded = false;
        }
    }

    private void begin(AccountId account, String subject, String what) {
        mayBeOpen = true;
        Notification alert = Notification.of(
                account,
                Kind.NO_HEARTBEAT,
                clock.now().toString(),
                subject,
                what
                        + ". No account of this desk is watched; look at its log, and start it again if it does not recover.",
                clock.now());
        try {
            transaction.executeWithoutResult(status -> {
                if (!alerts.isOpen(account, Kind.NO_HEARTBEAT)) {
                    alerts.begin(alert);
                }
            });
        } catch (DataAccessException | TransactionException unwritable) {
            // The database may be why the loop stands still; waiting for it would make this alert useless.
            if (!saidUnrecorded) {
                unrecorded.send(alert);
                saidUnrecorded = true;
            }
        }
    }

    boolean isBroken() {
        return heartbeat.brokenBy().isPresent();
    }
}
